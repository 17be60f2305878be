namespace SecureTools.Generators.Registration;

/// <summary>What generation needs to know of the compilation beyond the tools.</summary>
internal sealed record Surroundings(
    string Assembly,
    string RootNamespace,
    bool HasRuntime,
    bool HasServiceCollection,
    bool DeclaresPermissions,
    bool DeclaresRoles,
    EquatableArray<ReferencedSource> References)
{
    /// <summary>The namespace as code writes it: a part may be a keyword.</summary>
    public string Space => string.Join(".", RootNamespace.Split('.').Select(Literal.Identifier));
}

/// <summary>What the compilation alone tells of the surroundings.</summary>
internal sealed record CompilationFacts(
    string Assembly,
    bool HasRuntime,
    bool HasServiceCollection,
    EquatableArray<string> GlobalTypes,
    EquatableArray<string> Permissions,
    EquatableArray<string> Roles,
    EquatableArray<ReferencedSource> References);

/// <summary>The tools of a referenced assembly.</summary>
internal sealed record ReferencedSource(string Type, EquatableArray<string> Tools);
