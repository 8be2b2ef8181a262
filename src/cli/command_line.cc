// From words to an outcome: which command, which options.

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "src/authoring/nearest_name.h"
#include "src/cli/command.h"
#include "src/cli/help.h"

namespace afterleaf {
namespace cli {
namespace {

const Command* FindCommand(const std::vector<Command>& commands,
                           absl::string_view name) {
  for (const Command& command : commands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

const Option* FindOption(const Command& command, absl::string_view name) {
  for (const Option& option : command.options) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

Outcome UnknownCommand(const std::vector<Command>& commands,
                       absl::string_view name, absl::string_view see) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const Command& command : commands) names.emplace_back(command.name);
  return Unusable(absl::StrCat(authoring::DidYouMean("command", name, names),
                               "; see afterleaf ", see));
}

Outcome Misused(const Command& command, absl::string_view what) {
  return Unusable(absl::StrCat(command.name, ": ", what, "; see afterleaf ",
                               command.name, " --help"));
}

bool IsHelp(absl::string_view word) { return word == "--help" || word == "-h"; }

// The option every command has may stand before the command's name too.
bool IsGlobalPack(absl::string_view word) {
  return word == "--pack" || absl::StartsWith(word, "--pack=");
}

// Sorts `words` into arguments and options. Empty: all is well; else what is
// not.
std::string Sort(const Command& command, const std::vector<std::string>& words,
                 Invocation* invocation) {
  bool only_arguments = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const absl::string_view word = words[i];
    if (only_arguments || !absl::StartsWith(word, "--")) {
      invocation->arguments.emplace_back(word);
      continue;
    }
    if (word == "--") {
      only_arguments = true;
      continue;
    }
    const std::size_t equals = word.find('=');
    const absl::string_view name =
        word.substr(2, equals == absl::string_view::npos ? equals : equals - 2);
    const Option* option = FindOption(command, name);
    if (option == nullptr) {
      std::vector<std::string> names;
      for (const Option& known : command.options) {
        names.push_back(absl::StrCat("--", known.name));
      }
      return authoring::DidYouMean("option", absl::StrCat("--", name), names);
    }
    std::string value;
    if (equals != absl::string_view::npos) {
      value = std::string(word.substr(equals + 1));
    } else if (!option->value.empty()) {
      if (++i == words.size()) {
        return absl::StrCat("--", option->name, " needs ", option->value);
      }
      value = words[i];
    }
    if (option->value.empty() != value.empty()) {
      return absl::StrCat(
          "--", option->name,
          option->value.empty() ? " takes no value" : " needs a value");
    }
    if (option->repeatable) {
      invocation->repeated[std::string(option->name)].push_back(value);
      continue;
    }
    if (!invocation->options.emplace(std::string(option->name), value).second) {
      return absl::StrCat("--", option->name, " is given twice");
    }
  }
  const int count = static_cast<int>(invocation->arguments.size());
  if (count < command.min_arguments) {
    return absl::StrCat("something is missing: ", command.usage);
  }
  if (count > command.max_arguments) {
    return absl::StrCat("more arguments than it takes",
                        command.usage.empty() ? "" : ": ", command.usage);
  }
  return "";
}

}  // namespace

std::string Invocation::Get(absl::string_view option,
                            absl::string_view otherwise) const {
  const auto found = options.find(std::string(option));
  return found == options.end() ? std::string(otherwise) : found->second;
}

std::vector<std::string> Invocation::GetAll(absl::string_view option) const {
  const auto found = repeated.find(std::string(option));
  return found == repeated.end() ? std::vector<std::string>() : found->second;
}

bool Invocation::Has(absl::string_view option) const {
  return options.count(std::string(option)) != 0;
}

Outcome Unusable(absl::string_view message) {
  return {kUnusable, "", absl::StrCat("afterleaf: ", message, "\n")};
}

Outcome RunCommandLine(const std::vector<std::string>& words,
                       LayoutOptions layout) {
  std::vector<std::string> rest = words;
  std::vector<std::string> global;
  while (!rest.empty() && IsGlobalPack(rest.front())) {
    const std::size_t taken = rest.front() == "--pack" ? 2 : 1;
    if (rest.size() < taken) return Unusable("--pack needs FILE");
    global.insert(global.end(), rest.begin(),
                  rest.begin() + static_cast<std::ptrdiff_t>(taken));
    rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(taken));
  }
  if (rest.empty()) {
    return {kUnusable, "", HelpText({layout.width, /*colour=*/false})};
  }
  const std::string first = rest.front();
  rest.erase(rest.begin());
  if (first == "--version") return {kOk, VersionText(), ""};
  if (IsHelp(first) || (first == "help" && rest.empty())) {
    return {kOk, HelpText(layout), ""};
  }
  const bool asks_help = first == "help";
  std::string name = first;
  if (asks_help) {
    name = rest.front();
    rest.erase(rest.begin());
  }
  const Command* command = FindCommand(Commands(), name);
  if (command == nullptr) return UnknownCommand(Commands(), name, "--help");
  if (command->members != nullptr) {
    if (rest.empty() && !asks_help) {
      return Misused(*command,
                     absl::StrCat("something is missing: ", command->usage));
    }
    if (rest.empty() || IsHelp(rest.front())) {
      return {kOk, CommandHelpText(*command, layout), ""};
    }
    const std::vector<Command>& members = command->members();
    absl::StrAppend(&name, " ", rest.front());
    rest.erase(rest.begin());
    command = FindCommand(members, name);
    if (command == nullptr) return UnknownCommand(members, name, "pack --help");
  }
  if (asks_help) return {kOk, CommandHelpText(*command, layout), ""};
  for (const std::string& word : rest) {
    if (word == "--") break;
    if (IsHelp(word)) {
      return {kOk, CommandHelpText(*command, layout), ""};
    }
  }
  rest.insert(rest.begin(), global.begin(), global.end());
  Invocation invocation;
  invocation.layout = layout;
  const std::string fault = Sort(*command, rest, &invocation);
  if (!fault.empty()) return Misused(*command, fault);
  return command->run(invocation);
}

}  // namespace cli
}  // namespace afterleaf
