namespace SecureTools;

/// <summary>Step 3: the token of a secure tool.</summary>
internal sealed class TokenStep(ToolTokens? tokens)
{
    public ValueTask<Outcome?> RunAsync(Tool tool, ToolCall call, CancellationToken cancel)
    {
        if (tokens is null)
        {
            return new(Outcome.Refused(ToolStatus.Misconfigured, tool, "token_validation_missing"));
        }

        if (string.IsNullOrEmpty(call.Token))
        {
            return new(Outcome.Refused(ToolStatus.TokenMissing, tool));
        }

        if (string.IsNullOrEmpty(call.Caller.Session))
        {
            return new(Outcome.Refused(ToolStatus.TokenInvalid, tool, "token_without_session"));
        }

        var binding = new TokenBinding { Tool = tool.Name, Session = call.Caller.Session, ArgumentsHash = HashFor(call) };
        var checking = tokens.ValidateAsync(call.Token, binding, cancel);
        return checking.IsCompletedSuccessfully ? new(Judge(tool, checking.Result)) : EndAsync(tool, checking);
    }

    private static async ValueTask<Outcome?> EndAsync(Tool tool, ValueTask<TokenFailure> checking) =>
        Judge(tool, await checking.ConfigureAwait(false));

    private static Outcome? Judge(Tool tool, TokenFailure failure) =>
        failure == TokenFailure.None ? null : Outcome.Refused(ToolStatus.TokenInvalid, tool, failure.Cause());

    /// <summary>Most tokens are not bound to arguments; only for those that are is the canonical form worth its price.</summary>
    private ReadOnlyMemory<byte> HashFor(ToolCall call)
    {
        if (!tokens!.CarriesArgumentsHash(call.Token!))
        {
            return default;
        }

        var hash = new byte[32];
        return CanonicalJson.TryHash(call.ArgumentsOrEmpty, hash) ? hash : default;
    }
}
