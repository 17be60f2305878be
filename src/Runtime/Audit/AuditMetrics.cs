using System.Diagnostics.Metrics;

namespace SecureTools;

internal static class AuditMetrics
{
    private static readonly Meter _meter = new("SecureTools");
    private static readonly Counter<long> _lost =
        _meter.CreateCounter<long>("securetools.audit.lost", "{record}", "Audit records that a sink did not get");

    public static void CountLost(long number)
    {
        if (number > 0)
        {
            AuditLog.Guarded(() => _lost.Add(number));
        }
    }
}
