namespace SecureTools.Generators.Registration;

/// <summary>What generation needs to know of the compilation beyond the tools.</summary>
internal sealed record Surroundings(
    string Assembly,
    string RootNamespace,
    bool HasRuntime,
    bool HasServiceCollection,
    bool DeclaresPermissions,
    bool DeclaresRoles,
    EquatableArray<ReferencedSource> References);

/// <summary>The tools of a referenced assembly.</summary>
internal sealed record ReferencedSource(string Type, EquatableArray<string> Tools);
