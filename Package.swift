// swift-tools-version: 6.0

import PackageDescription

// The library itself is built by CMake; `pkg-config afterleaf`, or the search
// paths of the linker, say where it is. bindings/swift/README.md has the steps.
let package = Package(
  name: "afterleaf",
  products: [
    .library(name: "Afterleaf", targets: ["Afterleaf"])
  ],
  targets: [
    .systemLibrary(
      name: "CAfterleaf",
      path: "bindings/swift/Sources/CAfterleaf",
      pkgConfig: "afterleaf"),
    .target(
      name: "Afterleaf",
      dependencies: ["CAfterleaf"],
      path: "bindings/swift/Sources/Afterleaf"),
    .testTarget(
      name: "AfterleafTests",
      dependencies: ["Afterleaf", "CAfterleaf"],
      path: "bindings/swift/Tests/AfterleafTests"),
  ],
  swiftLanguageModes: [.v6]
)
