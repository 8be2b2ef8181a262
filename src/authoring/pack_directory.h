// A pack as its authors keep it: a folder of text protos.
//
// Every *.textproto below the folder is part of the pack, except those below
// examples/. They are joined in the order of their paths: lists append; what a
// pack has only once may stand in one file only.

#ifndef AFTERLEAF_AUTHORING_PACK_DIRECTORY_H_
#define AFTERLEAF_AUTHORING_PACK_DIRECTORY_H_

#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/example.pb.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/source_location.h"

namespace afterleaf {
namespace authoring {

// An error in one of several files.
struct FileError {
  // Path relative to the folder; empty: the folder itself.
  std::string file;
  SourceError error;
};

struct FileLocation {
  std::string file;
  SourceLocation where;
};

struct PackDirectory {
  // A serialised v1::Pack.
  std::string bytes;
  // Field path in the joined pack, such as "alerts[12].when", to where it is.
  std::map<std::string, FileLocation> locations;
  // Empty: every file was read.
  std::vector<FileError> errors;

  bool ok() const { return errors.empty(); }
};

// Reads the pack in `folder`. A faulty file does not hide the others' faults.
PackDirectory ReadPackDirectory(const MessageTypes& types,
                                const std::string& folder);

// Where the field that a lint issue's path names stands, or the nearest field
// around it. An id after an index ("alerts[12] TR-30.when") is for people and
// is skipped. An empty `file`: not known.
FileLocation LocateIssue(const PackDirectory& pack, absl::string_view path);

struct ExampleDirectory {
  // Serialised v1::Example, in the order of the files and within them.
  struct Entry {
    std::string bytes;
    FileLocation location;
  };
  std::vector<Entry> examples;
  // Serialised v1::EquivalentMutant, in the same order.
  std::vector<Entry> equivalent_mutants;
  std::vector<FileError> errors;

  bool ok() const { return errors.empty(); }
};

// Reads the examples below `folder`/examples, each file a v1::ExampleFile.
// A pack without that folder has none.
ExampleDirectory ReadExamples(const MessageTypes& types,
                              const std::string& folder);

// The examples as messages. `pack` comes to know where "examples[N]" stands, so
// that LocateIssue finds it.
std::vector<v1::Example> TakeExamples(const ExampleDirectory& directory,
                                      PackDirectory* pack);

// "FILE:LINE:COLUMN", without the parts that are not known.
std::string FormatLocation(const FileLocation& location);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_PACK_DIRECTORY_H_
