"""Swift source for the messages of a FileDescriptorSet."""

import collections

from google.protobuf import descriptor_pb2

import doc_comments
import names

_Field = descriptor_pb2.FieldDescriptorProto
_INDENT = "  "

# Of every scalar type: the Swift type, how it is laid out, its default.
_SCALARS = {
    _Field.TYPE_BOOL: ("Bool", "BoolWire", "false"),
    _Field.TYPE_INT32: ("Int32", "IntegerWire<Int32>", "0"),
    _Field.TYPE_INT64: ("Int64", "IntegerWire<Int64>", "0"),
    _Field.TYPE_UINT32: ("UInt32", "IntegerWire<UInt32>", "0"),
    _Field.TYPE_UINT64: ("UInt64", "IntegerWire<UInt64>", "0"),
    _Field.TYPE_SINT32: ("Int32", "ZigZagWire<Int32>", "0"),
    _Field.TYPE_SINT64: ("Int64", "ZigZagWire<Int64>", "0"),
    _Field.TYPE_FIXED32: ("UInt32", "FixedWire<UInt32>", "0"),
    _Field.TYPE_FIXED64: ("UInt64", "FixedWire<UInt64>", "0"),
    _Field.TYPE_SFIXED32: ("Int32", "FixedWire<Int32>", "0"),
    _Field.TYPE_SFIXED64: ("Int64", "FixedWire<Int64>", "0"),
    _Field.TYPE_FLOAT: ("Float", "FloatWire", "0"),
    _Field.TYPE_DOUBLE: ("Double", "DoubleWire", "0"),
    _Field.TYPE_STRING: ("String", "StringWire", '""'),
    _Field.TYPE_BYTES: ("[UInt8]", "BytesWire", "[]"),
}


class Unsupported(Exception):
    """The .proto file has something that the Swift package cannot have."""


class Source:
    """Writes the Swift sources of all files of a set."""

    def __init__(self, files):
        self._files = files
        self._swift = {}  # ".afterleaf.v1.Scale.Method" -> "Scale.Method"
        self._enums = {}
        self._messages = {}
        self._field_names = {}
        for file in files.file:
            if file.syntax != "proto3":
                raise Unsupported(f"{file.name}: only proto3 is supported")
            self._learn(f".{file.package}", "", file.message_type,
                        file.enum_type)
        self._singular = {name: _singular_types(message)
                          for name, message in self._messages.items()}

    def _learn(self, scope, outer, messages, enums):
        for declaration in [*messages, *enums]:
            full = f"{scope}.{declaration.name}"
            own = (names.possible(declaration.name) if outer
                   else names.type_name(declaration.name))
            swift = f"{outer}.{own}" if outer else own
            if swift in self._swift.values():
                raise Unsupported(f"{full}: {swift} is there already")
            self._swift[full] = swift
            if isinstance(declaration, descriptor_pb2.EnumDescriptorProto):
                self._enums[full] = declaration
                continue
            self._messages[full] = declaration
            for field in declaration.field:
                self._field_names[field.name] = names.member(field.name)
            self._learn(full, swift, declaration.nested_type,
                        declaration.enum_type)

    def message_types(self):
        """(name in Protocol Buffers, name in Swift) of every message."""
        return [(full.removeprefix("."), self._swift[full])
                for full in self._messages]

    def sources(self):
        """(name of the .proto file, source) of every file."""
        for file in self._files.file:
            yield file.name, _File(self, file).text()

    # What a message and a field of one is in Swift.

    def name_of(self, full):
        return self._swift[full]

    def scalar(self, field):
        """Swift type, layout and default of a field that is no message."""
        if field.type == _Field.TYPE_ENUM:
            swift = self._swift[field.type_name]
            zero = self._enums[field.type_name].value[0].name
            own = swift.rpartition(".")[2]
            return swift, f"EnumWire<{swift}>", f".{names.case(own, zero)}"
        return _SCALARS[field.type]

    def swift_type(self, field):
        if field.type == _Field.TYPE_MESSAGE:
            return self._swift[field.type_name]
        return self.scalar(field)[0]

    def layout(self, field):
        """How a scalar is laid out, as an argument; messages have none."""
        if field.type == _Field.TYPE_MESSAGE:
            return ""
        return f"as: {self.scalar(field)[1]}.self, "

    def contains_itself(self, full, field):
        """Whether a value of the message would hold another in `field`."""
        seen, waiting = set(), [field.type_name]
        while waiting:
            name = waiting.pop()
            if name == full:
                return True
            if name not in seen:
                seen.add(name)
                waiting.extend(self._singular.get(name, ()))
        return False

    def comment(self, text):
        return doc_comments.lines(text, self._field_names)


def _singular_types(message):
    return {field.type_name for field in message.field
            if field.type == _Field.TYPE_MESSAGE
            and field.label != _Field.LABEL_REPEATED}


class _File:
    """One .proto file."""

    def __init__(self, source, file):
        self._source = source
        self._file = file
        self._comments = {tuple(place.path): place.leading_comments
                          for place in file.source_code_info.location}
        self._lines = []

    def text(self):
        self._lines = [
            f"// Made from {self._file.name} by bindings/swift/codegen. Do not "
            "edit.", "// swift-format-ignore-file"]
        scope = f".{self._file.package}"
        for i, enum in enumerate(self._file.enum_type):
            self._add("")
            self._enum(enum, names.type_name(enum.name), (5, i), "")
        for i, message in enumerate(self._file.message_type):
            self._add("")
            self._message(message, f"{scope}.{message.name}",
                          names.type_name(message.name), (4, i), "")
        for i, message in enumerate(self._file.message_type):
            self._wire(message, f"{scope}.{message.name}")
        return "\n".join(self._lines) + "\n"

    def _add(self, *lines, indent=""):
        self._lines.extend(indent + line if line else "" for line in lines)

    def _comment(self, path, indent, otherwise=None):
        text = self._comments.get(path, "")
        lines = self._source.comment(text)
        if not lines and otherwise:
            lines = [otherwise]
        self._add(*(f"/// {line}".rstrip() for line in lines), indent=indent)

    # Declarations

    def _enum(self, enum, name, path, indent):
        if enum.options.allow_alias:
            raise Unsupported(f"{enum.name}: two names of one number")
        cases = [(names.case(enum.name, value.name), value.number)
                 for value in enum.value]
        self._comment(path, indent)
        self._add(f"public enum {name}: OpenEnum {{", indent=indent)
        inner = indent + _INDENT
        for i, (case, _) in enumerate(cases):
            self._comment((*path, 2, i), inner)
            self._add(f"case {names.declared(case)}", indent=inner)
        self._add("/// A number that has no case in this version.",
                  "case unrecognized(Int32)", "",
                  "/// The case of that number.",
                  "public init(rawValue: Int32) {",
                  "  switch rawValue {", indent=inner)
        self._add(*(f"  case {number}: self = .{case}"
                    for case, number in cases), indent=inner)
        self._add("  default: self = .unrecognized(rawValue)", "  }", "}", "",
                  "/// The number of the case.",
                  "public var rawValue: Int32 {", "  switch self {",
                  indent=inner)
        self._add(*(f"  case .{case}: {number}" for case, number in cases),
                  indent=inner)
        self._add("  case .unrecognized(let number): number", "  }", "}",
                  indent=inner)
        self._add("}", indent=indent)

    def _message(self, message, full, name, path, indent):
        self._comment(path, indent)
        self._add(f"public struct {name}: AfterleafMessage {{", indent=indent)
        inner = indent + _INDENT
        for i, enum in enumerate(message.enum_type):
            self._enum(enum, enum.name, (*path, 4, i), inner)
            self._add("")
        for i, nested in enumerate(message.nested_type):
            if nested.options.map_entry:
                raise Unsupported(f"{full}: maps have no order; use a list")
            self._message(nested, f"{full}.{nested.name}", nested.name,
                          (*path, 3, i), inner)
            self._add("")
        oneofs = _oneofs(message)
        for i, members in oneofs.items():
            self._oneof(message, full, i, members, path, inner)
        properties = []  # (name, type, default), in the order of the file
        for i, field in enumerate(message.field):
            if field.type == _Field.TYPE_GROUP:
                raise Unsupported(f"{full}.{field.name}: groups are not used")
            if not _in_oneof(field):
                self._comment((*path, 2, i), inner)
                properties.append(self._property(full, field, inner))
            elif oneofs[field.oneof_index][0] == i:
                kind = names.upper_camel(
                    message.oneof_decl[field.oneof_index].name)
                self._comment((*path, 8, field.oneof_index), inner,
                              f"At most one of the cases of ``{kind}``.")
                name = _oneof_property(message, field)
                self._add(f"public var {names.declared(name)}: {kind}?",
                          indent=inner)
                properties.append((name, f"{kind}?", "nil"))
        self._initializers(properties, inner)
        self._add("}", indent=indent)

    def _property(self, full, field, indent):
        name = names.member(field.name)
        kind = self._source.swift_type(field)
        if field.label == _Field.LABEL_REPEATED:
            kind, default = f"[{kind}]", "[]"
        elif field.type == _Field.TYPE_MESSAGE or field.proto3_optional:
            kind, default = f"{kind}?", "nil"
        else:
            default = self._source.scalar(field)[2]
        declared = names.declared(name)
        if kind.endswith("?") and self._source.contains_itself(full, field):
            # A value cannot hold another of its own type; a list can.
            stored = f"stored{names.upper_camel(field.name)}"
            self._add(f"public var {declared}: {kind} {{",
                      f"  get {{ {stored}.first }}",
                      f"  set {{ {stored} = newValue.map {{ [$0] }} ?? [] }}",
                      "}", f"private var {stored}: [{kind[:-1]}] = []",
                      indent=indent)
        elif default == "nil":
            self._add(f"public var {declared}: {kind}", indent=indent)
        else:
            self._add(f"public var {declared}: {kind} = {default}",
                      indent=indent)
        return name, kind, default

    def _oneof(self, message, full, index, members, path, indent):
        name = names.upper_camel(message.oneof_decl[index].name)
        if any(nested.name == name
               for nested in [*message.nested_type, *message.enum_type]):
            raise Unsupported(f"{full}: two types {name}")
        fields = [message.field[i] for i in members]
        indirect = any(
            field.type == _Field.TYPE_MESSAGE
            and self._source.contains_itself(full, field) for field in fields)
        self._comment((*path, 8, index), indent,
                      f"What ``{name[:1].lower()}{name[1:]}`` can be.")
        self._add(f"public {'indirect ' if indirect else ''}enum "
                  f"{names.possible(name)}: Hashable, Sendable {{",
                  indent=indent)
        for i in members:
            field = message.field[i]
            self._comment((*path, 2, i), indent + _INDENT)
            self._add(f"case {names.declared(names.member(field.name))}"
                      f"({self._source.swift_type(field)})",
                      indent=indent + _INDENT)
        self._add("}", "", indent=indent)

    def _initializers(self, properties, indent):
        if properties:
            self._add("")
        self._add("/// A message in which nothing is set.", "public init() {}",
                  "", indent=indent)
        if properties:
            self._add("/// A message of these fields; the others are not set.",
                      "public init(", indent=indent)
            for i, (name, kind, default) in enumerate(properties):
                comma = "," if i + 1 < len(properties) else ""
                self._add(
                    f"  {names.declared(name)}: {kind} = {default}{comma}",
                    indent=indent)
            self._add(") {", indent=indent)
            for name, _, _ in properties:
                self._add(f"  self.{name} = {names.declared(name)}",
                          indent=indent)
            self._add("}", "", indent=indent)
        self._add(
            "public init(serialized bytes: some Sequence<UInt8>) "
            "throws(WireError) {",
            "  self = try Self.decoded(from: bytes)",
            "}", "",
            "public func serialized() -> [UInt8] { encoded() }", indent=indent)

    # Reading and writing

    def _wire(self, message, full):
        self._add("", f"extension {self._source.name_of(full)}: "
                  "WireMessage {",
                  "  package mutating func decode(_ field: WireField, "
                  "from reader: inout WireReader) throws(WireError) {")
        fields = sorted(message.field, key=lambda field: field.number)
        if fields:
            self._add("    switch field.number {")
            for field in fields:
                self._decode(message, field)
            self._add("    default: try reader.skip(field)", "    }")
        else:
            self._add("    try reader.skip(field)")
        self._add("  }", "",
                  "  package func encode(to writer: inout WireWriter) {")
        for field in fields:
            self._encode(message, field)
        self._add("  }", "}")
        for nested in message.nested_type:
            self._wire(nested, f"{full}.{nested.name}")

    def _decode(self, message, field):
        name = names.member(field.name)
        layout = self._source.layout(field)
        self._add(f"    case {field.number}:")
        if not _in_oneof(field):
            self._add("      try reader.read(field, "
                      f"{layout}into: &self.{name})")
            return
        oneof = _oneof_property(message, field)
        argument = layout.removesuffix(", ")
        if field.type == _Field.TYPE_MESSAGE:
            argument = "mergedInto: earlier"
            self._add(f"      var earlier: {self._source.swift_type(field)}?",
                      f"      if case .{name}(let value)? = self.{oneof} "
                      "{ earlier = value }")
        self._add(f"      if let value = try reader.read(field, {argument}) "
                  f"{{ self.{oneof} = .{name}(value) }}")

    def _encode(self, message, field):
        name = names.member(field.name)
        layout = self._source.layout(field)
        if not _in_oneof(field):
            self._add(f"    writer.write({field.number}, {layout}self.{name})")
            return
        write = "writePresent" if layout else "write"
        self._add(f"    if case .{name}(let value)? = "
                  f"self.{_oneof_property(message, field)} "
                  f"{{ writer.{write}({field.number}, {layout}value) }}")


def _oneof_property(message, field):
    return names.member(message.oneof_decl[field.oneof_index].name)


def _in_oneof(field):
    """A field of its own that may be absent is, to protoc, a oneof of one."""
    return field.HasField("oneof_index") and not field.proto3_optional


def _oneofs(message):
    """index of the oneof -> indexes of its fields"""
    found = collections.defaultdict(list)
    for i, field in enumerate(message.field):
        if _in_oneof(field):
            found[field.oneof_index].append(i)
    return found
