import CAfterleaf

extension Engine {
  /// The release of the library that runs, for example `0.1.0`.
  public static var libraryVersion: String {
    String(cString: afterleaf_version_string())
  }

  /// The versions of packs, ``Pack/schema``, that can be loaded.
  public static var packSchemas: ClosedRange<Int32> {
    afterleaf_schema_version_min()...afterleaf_schema_version_max()
  }
}

/// The library behind this package.
package enum Library {
  /// Whether what runs has the binary interface that the package was compiled
  /// for; found out once.
  static let compatibility = compatibility(
    compiledFor: AFTERLEAF_ABI_VERSION, runningWith: afterleaf_abi_version())

  package static func compatibility(
    compiledFor wanted: Int32, runningWith got: Int32
  )
    -> Result<Void, AfterleafError>
  {
    guard wanted != got else { return .success(()) }
    return .failure(
      AfterleafError(
        code: .incompatibleLibrary,
        message: "the Swift package was compiled for version \(wanted) of the "
          + "binary interface, but the library loaded has version \(got); "
          + "install the library and the package of one release"))
  }
}
