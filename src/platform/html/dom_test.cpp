#include "platform/html/dom_for_tests.hpp"

#include <gtest/gtest.h>
#include <gumbo.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace waymark::html {
namespace {

class Parsed {
 public:
  explicit Parsed(std::string_view markup)
      : output_(gumbo_parse_with_options(&kGumboDefaultOptions, markup.data(), markup.size())) {}
  ~Parsed() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;
  const GumboNode& root() const { return *output_->root; }

 private:
  GumboOutput* output_;
};

std::vector<const GumboNode*> children_of(const GumboNode& node) {
  const GumboVector& list = node.v.element.children;
  std::vector<const GumboNode*> children;
  for (unsigned i = 0; i < list.length; ++i) children.push_back(static_cast<const GumboNode*>(list.data[i]));
  return children;
}

std::string name_of(const GumboNode& node) {
  if (node.v.element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(node.v.element.tag);
  GumboStringPiece piece = node.v.element.original_tag;
  gumbo_tag_from_original_text(&piece);
  return {piece.data, piece.length};
}

std::string sorted_words(const std::string& text) {
  std::istringstream words(text);
  std::set<std::string> sorted;
  for (std::string word; words >> word;) sorted.insert(word);
  std::string joined;
  for (const auto& word : sorted) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

std::string opening(const GumboNode& node) {
  std::set<std::string> attributes;
  const GumboVector& list = node.v.element.attributes;
  for (unsigned i = 0; i < list.length; ++i) {
    const auto& attribute = *static_cast<const GumboAttribute*>(list.data[i]);
    const std::string name = attribute.name;
    const std::string value = name == "class" ? sorted_words(attribute.value) : attribute.value;
    attributes.insert(" " + name + "=\"" + value + "\"");
  }
  std::string text = "<" + name_of(node);
  for (const auto& attribute : attributes) text += attribute;
  return text + ">";
}

// Follows the rules for white space in a line (CSS Text 3, section 4.1) as far as components need them.
class Lines {
 public:
  std::vector<std::string> take() && { return std::move(lines_); }

  void walk(const GumboNode& node) {
    if (node.type == GUMBO_NODE_ELEMENT) {
      element(node);
    } else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
      text(node.v.text.text);
    }
  }

 private:
  static bool is_inline(const std::string& name) {
    static const std::set<std::string> names{
        "a",   "abbr", "b",    "br",  "code",  "em",  "i", "kbd",  "label",  "small",  "span",     "strong", "sub",
        "sup", "time", "mark", "svg", "input", "img", "q", "cite", "button", "select", "textarea", "path"};
    return names.contains(name);
  }
  // A box in the line with a flow of its own.
  static bool is_box(const std::string& name) {
    static const std::set<std::string> names{"button", "select", "textarea", "svg", "input", "img"};
    return names.contains(name);
  }

  void element(const GumboNode& node) {
    const std::string name = name_of(node);
    if (!is_inline(name)) boundary();
    const bool box = is_box(name);
    put((box && space_ ? "_" : "") + opening(node));
    if (box) boundary();
    ++depth_;
    for (const auto* child : children_of(node)) name == "textarea" ? put(child->v.text.text) : walk(*child);
    --depth_;
    if (!is_inline(name) || box) boundary();
    put("</" + name + ">");
    if (box) at_start_ = false;
  }

  void text(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto word = text.find_first_not_of(" \t\r\n\f", at);
      if (word != at) space_ = !at_start_;
      if (word == std::string::npos) return;
      at = std::min(text.find_first_of(" \t\r\n\f", word), text.size());
      put((space_ ? "_" : "") + text.substr(word, at - word));
      space_ = at_start_ = false;
    }
  }

  void boundary() {
    space_ = false;
    at_start_ = true;
  }
  void put(const std::string& text) { lines_.push_back(std::string(depth_ * 2, ' ') + text); }

  std::vector<std::string> lines_;
  std::size_t depth_ = 0;
  bool space_ = false;    // a space is due before the next word
  bool at_start_ = true;  // of a line, where a space is dropped
};

const GumboNode* find_id(const GumboNode& node, std::string_view id) {
  if (node.type != GUMBO_NODE_ELEMENT) return nullptr;
  const auto* attribute = gumbo_get_attribute(&node.v.element.attributes, "id");
  if (attribute != nullptr && attribute->value == id) return &node;
  for (const auto* child : children_of(node))
    if (const auto* found = find_id(*child, id)) return found;
  return nullptr;
}

}  // namespace

std::vector<std::string> dom_lines(std::string_view markup) {
  const Parsed parsed(markup);
  Lines lines;
  for (const auto* child : children_of(parsed.root()))
    if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
      for (const auto* node : children_of(*child)) lines.walk(*node);
  return std::move(lines).take();
}

std::string dom_difference(std::string_view expected, std::string_view actual) {
  const auto left = dom_lines(expected);
  const auto right = dom_lines(actual);
  if (left == right) return {};
  const auto at = static_cast<std::size_t>(std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first -
                                           left.begin());
  std::ostringstream text;
  for (std::size_t i = at < 4 ? 0 : at - 4; i < at; ++i) text << "    " << left[i] << "\n";
  for (std::size_t i = at; i < std::min(at + 6, left.size()); ++i) text << "  - " << left[i] << "\n";
  for (std::size_t i = at; i < std::min(at + 6, right.size()); ++i) text << "  + " << right[i] << "\n";
  return text.str();
}

std::string dom_text(std::string_view markup, std::string_view id) {
  const Parsed parsed(markup);
  const auto* node = find_id(parsed.root(), id);
  std::string text;
  for (const auto* child : node == nullptr ? std::vector<const GumboNode*>{} : children_of(*node))
    text += child->v.text.text;
  return text;
}

std::string dom_attribute(std::string_view markup, std::string_view id, const char* name) {
  const Parsed parsed(markup);
  const auto* node = find_id(parsed.root(), id);
  const auto* attribute = node == nullptr ? nullptr : gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute == nullptr ? "" : attribute->value;
}

namespace {

TEST(DomDifference, SeesWhatABrowserSees) {
  EXPECT_EQ(dom_difference("<p class='a b' id=x>1 <b>2</b></p>", "<p id=\"x\" class=\"b a\">\n1\n<b>2</b> </p>"), "");
  EXPECT_EQ(dom_difference("<div>\n<p>1</p>\n</div>", "<div><p>1</p></div>"), "");
  EXPECT_NE(dom_difference("<p>1<b>2</b></p>", "<p>1 <b>2</b></p>"), "");
  EXPECT_NE(dom_difference("<label>a</label><input>", "<label>a</label> <input>"), "");
  EXPECT_NE(dom_difference("<p class=a>", "<p class=b>"), "");
  EXPECT_NE(dom_difference("<p>a</p>", "<p>a</p><p></p>"), "");
  EXPECT_NE(dom_difference("<textarea>a </textarea>", "<textarea>a</textarea>"), "");
  EXPECT_NE(dom_difference("<p><b>x</b></p>", "<p><b></b>x</p>"), "");
}

}  // namespace
}  // namespace waymark::html
