// Writes the golden requests and replies. See README.md.
//
//   afterleaf_write_goldens VIGNETTES.textproto FOLDER

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/example.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/base/parse.h"
#include "src/base/sha256.h"
#include "tests/support/engine.h"

namespace afterleaf {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  explicit Folder(fs::path path) : path_(std::move(path)) {
    fs::create_directories(path_ / "vignettes");
  }

  void Write(const std::string& name, const std::string& bytes) {
    std::ofstream file(path_ / name, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw std::runtime_error("cannot write " + name);
  }

 private:
  fs::path path_;
};

std::string ReadFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

// Adds lines to `index`.
void WriteCaffeine(Folder& folder, std::string& index) {
  const std::string pack = support::BytesOf(
      "Pack", support::ReadTestData("packs/caffeine.textproto"));
  folder.Write("pack.bin", pack);
  for (const std::string& file : support::ListTestData("requests")) {
    const std::string name = fs::path(file).stem();
    folder.Write(name + ".request",
                 support::BytesOf("AssessRequest",
                                  support::ReadTestData("requests/" + file)));
    auto reply =
        support::Read<v1::Assessment>(support::ReadTestData("replies/" + file));
    reply.mutable_pack()->set_digest(Sha256Hex(pack));
    folder.Write(name + ".reply", SerializeDeterministic(reply));
    index += "pack.bin " + name + "\n";
  }
}

void WriteVignettes(const fs::path& source, Folder& folder,
                    std::string& index) {
  const absl::StatusOr<Pack> pack = Pack::Load(DefaultPackBytes());
  if (!pack.ok()) throw std::runtime_error(pack.status().ToString());
  const auto vignettes = support::Read<v1::ExampleFile>(ReadFile(source));
  for (const v1::Example& example : vignettes.examples()) {
    const std::string name = "vignettes/" + example.id();
    const absl::StatusOr<v1::Assessment> reply =
        Assess(*pack, example.patient());
    if (!reply.ok()) {
      throw std::runtime_error(name + ": " + reply.status().ToString());
    }
    folder.Write(name + ".example", SerializeDeterministic(example));
    folder.Write(name + ".request", SerializeDeterministic(example.patient()));
    folder.Write(name + ".reply", SerializeDeterministic(*reply));
    index += "- " + name + "\n";
  }
}

}  // namespace
}  // namespace afterleaf

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: afterleaf_write_goldens VIGNETTES.textproto FOLDER\n";
    return 2;
  }
  try {
    afterleaf::Folder folder(argv[2]);
    std::string index;
    afterleaf::WriteCaffeine(folder, index);
    afterleaf::WriteVignettes(argv[1], folder, index);
    // Last: the build takes this file for the whole.
    folder.Write("index.txt", index);
  } catch (const std::exception& fault) {
    std::cerr << "afterleaf_write_goldens: " << fault.what() << "\n";
    return 1;
  }
  return 0;
}
