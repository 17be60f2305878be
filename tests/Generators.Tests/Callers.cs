namespace SecureTools.Generators.Tests;

internal static class Callers
{
    public static Caller Somebody { get; } = new("somebody");

    public static Caller WithRoles(params string[] roles) => new("with-roles") { Roles = roles };

    public static Caller WithPermissions(params string[] permissions) => new("with-permissions") { Permissions = permissions };
}
