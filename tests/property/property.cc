#include "tests/property/property.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace afterleaf::property {
namespace {

constexpr uint64_t kUsualSeed = 20260101;

struct Options {
  std::optional<uint64_t> seed;
  std::optional<int> people;
};

Options& RunOptions() {
  static auto* const options = new Options;
  return *options;
}

void ReadOptions(int argc, char** argv) {
  Options& options = RunOptions();
  if (const char* seed = std::getenv("AFTERLEAF_SEED")) {
    options.seed = std::strtoull(seed, nullptr, 10);
  }
  if (const char* people = std::getenv("AFTERLEAF_PEOPLE")) {
    options.people = std::atoi(people);
  }
  const std::string seed_flag = "--seed=";
  const std::string people_flag = "--people=";
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.rfind(seed_flag, 0) == 0) {
      options.seed =
          std::strtoull(argument.c_str() + seed_flag.size(), nullptr, 10);
    }
    if (argument.rfind(people_flag, 0) == 0) {
      options.people = std::atoi(argument.c_str() + people_flag.size());
    }
  }
}

// Every person has a stream of their own, so that one can be drawn again
// without those before.
Random PersonStream(int number) {
  return Random(Seed() * 0x9E3779B97F4A7C15u + static_cast<uint64_t>(number));
}

// What a property itself draws. It depends on the person's number alone, so
// that shrinking keeps it.
Random PropertyStream(int number) {
  return Random(~Seed() * 0x9E3779B97F4A7C15u + static_cast<uint64_t>(number));
}

void Report(const Property& property, const Person& person, int number) {
  const auto fault_of = [&](const Person& candidate) {
    return property.check(candidate, Ask(candidate), PropertyStream(number))
        .fault;
  };
  const Person smallest = Shrink(person, [&](const Person& candidate) {
    return !fault_of(candidate).empty();
  });
  ADD_FAILURE() << property.id << ": " << property.says << "\nseed " << Seed()
                << ", person " << number << ", reduced to\n"
                << Print(smallest) << fault_of(smallest);
}

}  // namespace

Verdict DoesNotApply() { return {}; }

Verdict Holds() { return {true, ""}; }

Verdict Broken(const std::string& fault) { return {true, fault}; }

Verdict Require(bool holds, const std::string& fault) {
  return holds ? Holds() : Broken(fault);
}

void ExpectForEveryone(const std::vector<Property>& properties, Answers answers,
                       Looks looks, int people) {
  std::cout << "seed " << Seed() << ", " << people << " people" << std::endl;
  struct Tally {
    int looked_at = 0;
    int applied = 0;
    bool broken = false;
  };
  std::vector<Tally> tallies(properties.size());
  for (int number = 0; number < people; ++number) {
    Random random = PersonStream(number);
    const Person person = DrawPerson(random, answers);
    const v1::Assessment reply = Ask(person);
    const size_t turn = static_cast<size_t>(number) % properties.size();
    for (size_t i = 0; i < properties.size(); ++i) {
      if (tallies[i].broken || (looks == Looks::kInTurn && i != turn)) continue;
      const Verdict verdict =
          properties[i].check(person, reply, PropertyStream(number));
      ++tallies[i].looked_at;
      if (verdict.applies) ++tallies[i].applied;
      if (verdict.fault.empty()) continue;
      tallies[i].broken = true;
      Report(properties[i], person, number);
    }
  }
  for (size_t i = 0; i < properties.size(); ++i) {
    if (tallies[i].broken) continue;
    EXPECT_GT(tallies[i].applied, tallies[i].looked_at / 1000)
        << properties[i].id << " applied to hardly anybody";
  }
}

const Pack& ShippedPack() {
  static const auto* const pack = [] {
    absl::StatusOr<Pack> loaded = Pack::Load(DefaultPackBytes());
    if (!loaded.ok()) {
      std::cerr << "the shipped pack does not load: " << loaded.status()
                << std::endl;
      std::abort();
    }
    return new Pack(*std::move(loaded));
  }();
  return *pack;
}

v1::Assessment Ask(const Person& person) {
  absl::StatusOr<v1::Assessment> reply =
      Assess(ShippedPack(), ToRequest(person));
  if (!reply.ok()) {
    const Person smallest = Shrink(person, [](const Person& candidate) {
      return !Assess(ShippedPack(), ToRequest(candidate)).ok();
    });
    std::cerr << "no assessment, seed " << Seed() << ": " << reply.status()
              << ", reduced to\n"
              << Print(smallest) << std::endl;
    std::abort();
  }
  return *std::move(reply);
}

uint64_t Seed() { return RunOptions().seed.value_or(kUsualSeed); }

int People(int usual) { return RunOptions().people.value_or(usual); }

}  // namespace afterleaf::property

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  afterleaf::property::ReadOptions(argc, argv);
  return RUN_ALL_TESTS();
}
