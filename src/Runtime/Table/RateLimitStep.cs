using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace SecureTools;

/// <summary>
/// Step 5: the rate limits of a tool. Calls that were refused before are billed as well, but to whoever made them: a limit that everybody
/// shares is not theirs to use up.
/// </summary>
internal sealed class RateLimitStep(IRateLimitStore? store, ILogger logger)
{
    public async ValueTask<Outcome?> RunAsync(Tool tool, ToolCall call, bool isRefused, CancellationToken cancel)
    {
        if (store is null)
        {
            return Outcome.Refused(ToolStatus.Misconfigured, tool, "rate_limit_store_missing");
        }

        var wait = TimeSpan.Zero;
        var allowed = true;
        try
        {
            foreach (var rule in tool.Descriptor.RateLimits)
            {
                if (isRefused && rule.By == RateLimitBy.Everyone)
                {
                    continue;
                }

                var key = Key(tool, rule, call.Caller);
                var decision = await store.AcquireAsync(key, rule.Count, TimeSpan.FromSeconds(rule.PerSeconds), cancel).ConfigureAwait(
                    false);
                allowed &= decision.Allowed;
                wait = decision.RetryAfter > wait ? decision.RetryAfter : wait;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            Log.TryStoreFailed(logger, "rate limits", exception);
            return Outcome.Refused(ToolStatus.Misconfigured, tool, "rate_limit_store_unavailable");
        }

        return allowed ? null : new Outcome(ToolResult.Limited(wait), ToolStatus.RateLimited.Code(), tool.Name);
    }

    private static string Key(Tool tool, RateLimitRule rule, Caller caller)
    {
        var who = rule.By switch
        {
            RateLimitBy.Everyone => "*",
            RateLimitBy.Address => Network(caller),
            RateLimitBy.Session when caller.Session is not null => "s:" + caller.Session,
            _ => caller.IsAuthenticated ? "c:" + caller.Id : Network(caller),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{tool.Name}\n{rule.Count}/{rule.PerSeconds} {rule.By}\n{who}");
    }

    /// <summary>A subscriber owns a whole IPv6 /64, so its addresses count together.</summary>
    private static string Network(Caller caller)
    {
        if (caller.Address is not { } address)
        {
            return "a:?";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return "a:" + address;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return string.Create(CultureInfo.InvariantCulture, $"a6:{BinaryPrimitives.ReadUInt64BigEndian(bytes):x16}");
    }
}
