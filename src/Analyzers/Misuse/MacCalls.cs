using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>Recognises calls that make a message authentication code.</summary>
internal static class MacCalls
{
    private static readonly string[] _spellings =
        ["ToHexString", "ToHexStringLower", "ToBase64String", "ToString", "EncodeToString", "ToLowerInvariant", "ToLower", "ToArray",
            "AsSpan", "Replace"];

    /// <summary>Whether the value is a code, or one of its spellings.</summary>
    public static bool IsMac(IOperation operation, CancellationToken cancel)
    {
        if (operation.Core() is not IInvocationOperation call)
        {
            return false;
        }

        return IsHash(call.TargetMethod, call) ? IsHmac(call)
            : Array.IndexOf(_spellings, call.TargetMethod.Name) >= 0
                && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } inner && IsMac(inner.Origin(cancel), cancel);
    }

    /// <summary>Whether a call hashes: <c>ComputeHash</c> of an object or <c>HashData</c> of a class.</summary>
    public static bool IsHash(IMethodSymbol method, IInvocationOperation call) =>
        method.Name is "ComputeHash" or "ComputeHashAsync" or "HashData" or "TryHashData" or "HashDataAsync"
        && Algorithm(call)?.ContainingNamespace?.ToDisplayString() == "System.Security.Cryptography";

    /// <summary>The class that hashes.</summary>
    public static ITypeSymbol? Algorithm(IInvocationOperation call) => call.Instance?.Core().Type ?? call.TargetMethod.ContainingType;

    private static bool IsHmac(IInvocationOperation call)
    {
        for (var type = Algorithm(call); type is not null; type = type.BaseType)
        {
            if (type.Name.StartsWith("HMAC", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
