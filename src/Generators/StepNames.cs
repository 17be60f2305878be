namespace SecureTools.Generators;

/// <summary>The tracked steps of the pipeline, from the first to the last.</summary>
internal static class StepNames
{
    public const string Tools = nameof(Tools);
    public const string Classes = nameof(Classes);
    public const string Roles = nameof(Roles);
    public const string Permissions = nameof(Permissions);
    public const string ReferencedAccess = nameof(ReferencedAccess);
    public const string Access = nameof(Access);
    public const string ResolvedClasses = nameof(ResolvedClasses);
    public const string Table = nameof(Table);
    public const string Surroundings = nameof(Surroundings);
    public const string Registration = nameof(Registration);
}
