"""Names of the messages as the Swift API design guidelines want them.

Mechanical, so that who knows a name in the .proto file knows it here: types
stay, fields and cases become lowerCamelCase.
"""

import re

# Types that a Swift file has anyway, or that Foundation and SwiftUI bring into
# every app. A message of that name would shadow them or make them ambiguous.
TAKEN_TYPES = {
    "Alert", "Any", "Array", "Binding", "Bool", "Bundle", "Button", "Calendar",
    "Character", "Color", "Data", "Date", "Dictionary", "Double", "Float",
    "Font", "Form", "Group", "Host", "Image", "Int", "Label", "Layout", "List",
    "Locale", "Measurement", "Menu", "Never", "Notification", "Operation",
    "Optional", "Path", "Picker", "Port", "Process", "Progress", "Protocol",
    "Range", "Result", "Scene", "Section", "Sequence", "Set", "Shape", "State",
    "Stream", "String", "Table", "Task", "Text", "Thread", "Timer", "Toggle",
    "URL", "UUID", "View", "Window",
}

# What the rules below would name badly. AfterleafError is what is thrown.
EXCEPTIONS = {"Error": "ErrorDetail"}

# Cannot be a nested type or a member at all, even in backticks.
IMPOSSIBLE = {"Type", "Protocol", "Self", "self", "init"}

KEYWORDS = {
    "as", "associatedtype", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
    "import", "in", "inout", "internal", "is", "let", "nil", "operator",
    "private", "protocol", "public", "repeat", "rethrows", "return", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
}


def upper_camel(name):
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def lower_camel(name):
    first, *others = name.split("_")
    return first + upper_camel("_".join(others))


def type_name(name):
    """Of a message or enumeration that stands in no other."""
    if name in EXCEPTIONS:
        return EXCEPTIONS[name]
    return f"Afterleaf{name}" if name in TAKEN_TYPES else name


def member(name):
    """Of a field, a member of a oneof, or a part of a path to one."""
    return possible(lower_camel(name))


def case(enum, name):
    """NOT_BEGUN -> notBegun; METHOD_UNSPECIFIED of Method -> unspecified.

    `none` and `some` would be read as the cases of an optional, and `self` as
    the enumeration: NONE of Intensity is noIntensity, SELF of Rater selfRater.
    """
    prefix = re.sub(r"(?<!^)([A-Z])", r"_\1", enum).upper() + "_"
    short = name.removeprefix(prefix)
    if not short[0].isalpha():
        short = name
    if short == "NONE":
        return f"no{enum}"
    name = lower_camel(short.lower())
    return f"{name}{enum}" if name in IMPOSSIBLE | {"some"} else name


def possible(name):
    if name in IMPOSSIBLE:
        raise ValueError(f"Swift can have no member named {name}")
    return name


def declared(name):
    """As it stands where it is declared; after a dot it needs no backticks."""
    return f"`{name}`" if name in KEYWORDS else name
