#include "app/demo_cast.hpp"

#include <algorithm>

#include "app/demo_request.hpp"
#include "app/demo_steps.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/staff/staff.hpp"
#include "core/conflict_lock.hpp"
#include "core/matcher.hpp"
#include "platform/crypto/password.hpp"

namespace waymark::app {

using base::Result;

namespace {

class Story {
 public:
  Story(const core::Partnership& partnership, const pack::Cast& cast, DemoWorld& world)
      : partnership_(partnership),
        cast_(cast),
        world_(world),
        pack_(partnership.packs.active()),
        now_(partnership.clock.now()),
        today_(base::local_time(now_, zone()).date) {}

  void add_accounts() {
    // Nobody knows this password: in a demonstration one chooses whom to be.
    const auto password = core::StaffId::random(partnership_.randomness, "demonstration password").text();
    const auto hash = crypto::hash_password(password, partnership_.randomness);
    for (const auto& staff : cast_.staff) add_staff(staff, password, hash);
  }

  void tell() {
    for (const auto& record : cast_.records)
      if (!in_a_contact(record.code)) add_record(record);
    for (const auto& contact : cast_.contacts) add_contact(contact);
    for (const auto& staff : cast_.staff)
      if (!staff.related_to.empty()) lock_out(staff);
  }

 private:
  const std::string& zone() const { return pack_->partnership.time_zone; }

  void add_staff(const pack::CastStaff& staff, const std::string& password, const std::string& password_hash) {
    const auto id = staff::create_account(partnership_, core::Viewer::migration(), kRequest,
                                          {staff.agency, role_of(staff), staff.name, staff.email, password, staff.note},
                                          password_hash);
    if (!id) throw base::InfrastructureError("the cast has two people with one e-mail address");
    world_.staff.emplace(staff.code, core::Viewer::staff(*id, staff.agency, role_of(staff)));
  }

  bool in_a_contact(const std::string& record) const {
    return std::any_of(cast_.contacts.begin(), cast_.contacts.end(), [&](const pack::CastContact& contact) {
      return std::any_of(contact.parts.begin(), contact.parts.end(),
                         [&](const pack::CastPart& part) { return part.record == record; });
    });
  }

  void add_record(const pack::CastRecord& record) {
    const auto viewer = core::Viewer::migration();
    auto prepared = std::move(core::prepare_records(partnership_, 1).front());
    prepared.agency = record.agency;
    prepared.identity = identity_of(record, cast_, today_);
    prepared.safe_contact = safe_contact_of(record);
    const auto matching = core::read(partnership_, viewer,
                                     [&](core::Reading& reading) { return core::match(reading, prepared.identity); });
    const auto opened = pack::moment(record.opened, now_, zone());
    const auto person = core::write(
        partnership_, viewer, kRequest, [&](core::Transaction& transaction) -> Result<core::Committed<core::PersonId>> {
          const auto made = core::add_record(transaction, prepared, matching.person, matching.reason, opened);
          core::hold_possible_matches(transaction, prepared.id, matching.held, opened);
          return transaction.commit({{"record.added", "record", prepared.id.text()}}, made);
        });
    world_.people[record.person].push_back(*person);
  }

  contacts::NewContact contact_from(const pack::CastContact& told, base::Instant happened) const {
    contacts::NewContact contact;
    contact.id = core::ContactId::random(partnership_.randomness, "demonstration contact");
    contact.happened_on = base::local_time(happened, zone()).date;
    contact.kind = told.two_way ? contacts::kSupport : contacts::kDisclosure;
    contact.purpose = "safeguard_adult";
    contact.basis = "safeguarding_public_task";
    contact.forms = told.forms;
    contact.details.channel = told.channel;
    contact.details.narrative = told.narrative;
    contact.details.reason = "To keep the person safe";
    for (const auto& code : told.danger) contact.details.danger.emplace_back(code, "yes");
    for (const auto& part : told.parts) {
      const auto* record = cast_.record(part.record);
      contact.people.push_back(
          {part.part, part.relationship, identity_of(*record, cast_, today_), safe_contact_of(*record)});
    }
    return contact;
  }

  void add_contact(const pack::CastContact& told) {
    const auto happened = pack::moment(told.happened, now_, zone());
    const auto contact = contact_from(told, happened);
    const auto& viewer = world_.staff.at(told.staff);
    const auto recorded = contacts::record_contact(partnership_, viewer, kRequest, contact, happened);
    if (!recorded)
      throw base::InfrastructureError("a contact of the cast cannot be recorded: " + recorded.failure().message);
    remember(viewer, told, contact.id);
    if (told.code == kAsksForMore) ask_for_more(partnership_, viewer, contact.id, now_ - std::chrono::hours{2});
  }

  void remember(const core::Viewer& viewer, const pack::CastContact& told, const core::ContactId& id) {
    core::read(partnership_, viewer, [&](core::Reading& reading) {
      const auto contact = contacts::find_contact(reading, id);
      for (std::size_t i = 0; contact && i < contact->parts.size(); ++i) {
        const auto record = core::find_record(reading, contact->parts[i].record);
        if (record) world_.people[cast_.record(told.parts[i].record)->person].push_back(record->person);
      }
      return true;
    });
  }

  // Everybody in the contacts of whom she is close to, whichever agency wrote them down.
  std::vector<core::PersonId> kept_from(const pack::CastStaff& staff) const {
    std::vector<std::string> codes = {staff.related_to};
    for (const auto& contact : cast_.contacts) {
      const bool concerned = std::any_of(contact.parts.begin(), contact.parts.end(), [&](const pack::CastPart& part) {
        return cast_.record(part.record)->person == staff.related_to;
      });
      for (const auto& part : contact.parts)
        if (concerned) codes.push_back(cast_.record(part.record)->person);
    }
    std::vector<core::PersonId> people;
    for (const auto& code : codes)
      if (const auto found = world_.people.find(code); found != world_.people.end())
        for (const auto& person : found->second)
          if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
    return people;
  }

  void lock_out(const pack::CastStaff& staff) {
    const auto id = base::promised(core::StaffId::parse(world_.staff.at(staff.code).staff_id()), "staff have ids");
    for (const auto& person : kept_from(staff)) {
      const auto lock =
          core::prepare_lock(partnership_, staff.agency, id, person, "Close to one of the people: " + staff.relation);
      const auto done = core::write(partnership_, core::Viewer::migration(), kRequest,
                                    [&](core::Transaction& transaction) -> Result<core::Committed<base::Done>> {
                                      core::enter_lock(transaction, lock, now_);
                                      return transaction.commit({{"lock.entered", "staff", id.text()}}, base::Done{});
                                    });
      base::expects(done.ok(), "entering a lock has no expected failure");
    }
  }

  const core::Partnership& partnership_;
  const pack::Cast& cast_;
  DemoWorld& world_;
  std::shared_ptr<const pack::Pack> pack_;
  base::Instant now_;
  base::Date today_;
};

}  // namespace

core::Role role_of(const pack::CastStaff& staff) {
  for (const auto& role : staff.roles)
    if (const auto known = core::parse_role(role); known && *known != core::Role::practitioner) return *known;
  for (const auto& role : staff.roles)
    if (role.ends_with("_coordinator")) return core::Role::coordinator;
  return core::Role::practitioner;
}

core::Identity identity_of(const pack::CastRecord& record, const pack::Cast& cast, base::Date today) {
  core::Identity identity;
  identity.forenames = record.given_names;
  identity.surname = record.family_name;
  if (!record.former_family_name.empty()) identity.former_surnames.push_back(record.former_family_name);
  const auto* person = cast.person(record.person);
  if (record.birth != pack::BirthAs::unknown) {
    const auto date = record.birth == pack::BirthAs::swapped ? pack::swapped_birth_date(*person, today)
                                                             : pack::birth_date(*person, today);
    identity.birth_date.year = static_cast<int>(date.year());
    identity.birth_date.month = static_cast<unsigned>(date.month());
    identity.birth_date.day = static_cast<unsigned>(date.day());
  }
  identity.sex = core::parse_sex(person->sex);
  for (const auto& address : record.addresses)
    identity.addresses.push_back({address.lines, address.postcode, core::parse_address_class(address.address_class)});
  for (const auto& phone : record.phones) identity.phones.push_back(phone.number);
  if (!record.email.empty()) identity.emails.push_back(record.email);
  identity.nhs_number = record.nhs_number;
  return identity;
}

core::SafeContact safe_contact_of(const pack::CastRecord& record) {
  core::SafeContact contact;
  for (const auto& phone : record.phones)
    contact.methods.push_back({"phone_call", phone.number, core::parse_safety(phone.safe), "", phone.note});
  return contact;
}

DemoWorld add_accounts(const core::Partnership& partnership, const pack::Cast& cast) {
  DemoWorld world;
  Story(partnership, cast, world).add_accounts();
  return world;
}

void add_story(const core::Partnership& partnership, const pack::Cast& cast, DemoWorld& world) {
  Story(partnership, cast, world).tell();
}

}  // namespace waymark::app
