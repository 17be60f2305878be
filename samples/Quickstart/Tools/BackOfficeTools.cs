namespace Quickstart.Tools;

/// <summary>Tools of the back office, for managers.</summary>
[RequireRole(Roles.Manager)]
public static class BackOfficeTools
{
    /// <summary>Freezes all payments of the bank. Whoever may not call it is not told that it exists.</summary>
    [Tool(Title = "Freeze payments", Secure = true, Hidden = true, Destructive = true)]
    public static string FreezePayments() => "frozen";

    /// <summary>Compares the books with those of the clearing house.</summary>
    [Tool(Title = "Reconcile"), RequirePermission(Permissions.ReportsRun)]
    public static int Reconcile() => throw new InvalidOperationException("Connection to clearing.internal as svc-clearing was refused.");

    /// <summary>Fetches a report from the archive, which hangs today.</summary>
    /// <param name="year">Year of the report.</param>
    /// <param name="cancel">Cancels.</param>
    [Tool(Title = "Archived report", ReadOnly = true, TimeoutSeconds = 1), RequirePermission(Permissions.ReportsRun)]
    public static async Task<string> GetArchivedReport(int year, CancellationToken cancel)
    {
        await Task.Delay(Timeout.Infinite, cancel);
        return $"Report of {year}";
    }
}
