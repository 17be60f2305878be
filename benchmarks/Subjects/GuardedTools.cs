namespace SecureTools.Benchmarks.Subjects;

/// <summary>Each guard alone, and all of them.</summary>
public static class GuardedTools
{
    [Tool, RequireRole("operator")]
    public static void GuardedByRole()
    {
        // Only its guard is measured.
    }

    [Tool, RequirePermission("pay")]
    public static void GuardedByPermission()
    {
        // Only its guard is measured.
    }

    [Tool, RequireTrust(5)]
    public static void GuardedByTrust()
    {
        // Only its guard is measured.
    }

    [Tool, RequireMfa]
    public static void GuardedBySecondFactor()
    {
        // Only its guard is measured.
    }

    [Tool, RequireRole("operator"), RequirePermission("pay"), RequireTrust(5), RequireMfa]
    public static void GuardedByAll()
    {
        // Only its guard is measured.
    }
}
