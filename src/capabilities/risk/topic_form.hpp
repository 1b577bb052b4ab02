#pragma once
// One topic, from what was typed to its answer. Pure.
#include <vector>

#include "capabilities/risk/answers.hpp"
#include "platform/http/message.hpp"

namespace waymark::risk {

// By the code, which lasts: what was typed never moves to another question that has come to have its number.
std::string answer_field(const pack::Topic& topic);   // "topic_" and the code; of a date, the beginning of three
std::string comment_field(const pack::Topic& topic);  // "comment_" and the code
std::string about_field(const pack::Topic& topic);    // "about_" and the code: the date is about then

// What was left blank was not asked; of the kinds that are not answered yes or no, a topic may be required.
// Whatever is wrong is added to `errors`.
TopicAnswer read_topic(const pack::Topic& topic, const http::Fields& form, base::Date today,
                       std::vector<base::FieldError>& errors);

}  // namespace waymark::risk
