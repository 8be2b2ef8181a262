// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "daily-check-in",
  dependencies: [
    // An app outside this repository gives its address instead of the path.
    .package(name: "afterleaf", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "DailyCheckIn",
      dependencies: [.product(name: "Afterleaf", package: "afterleaf")])
  ],
  swiftLanguageModes: [.v6]
)
