using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A fast hash protects no password, and a hash without a key proves nothing about who made it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakHashAnalyzer() : MisuseAnalyzer(_password, _mac)
{
    private static readonly DiagnosticDescriptor _password = Rule.Create(
        RuleIds.FastPasswordHash,
        "Passwords must not be hashed with a fast hash",
        "Password '{0}' is hashed with '{1}', which is made to be fast. Use Rfc2898DeriveBytes.Pbkdf2 or another password hash.",
        DiagnosticSeverity.Warning,
        "Whoever steals fast hashes tries billions of passwords a second against them; a password hash has a salt and a cost.");

    private static readonly DiagnosticDescriptor _mac = Rule.Create(
        RuleIds.HashAsMac,
        "Codes must be made with a key, not with a hash of key and text",
        "Key '{0}' is hashed together with other text by '{1}', which is no message authentication code. Use HMACSHA256.",
        DiagnosticSeverity.Warning,
        "A hash of a secret and a text can be extended by whoever knows one, and MD5 and SHA-1 have collisions: only a keyed code proves who made it.");

    private static readonly string[] _passwords = ["password", "passwd", "pwd", "passphrase", "passcode"];
    private static readonly string[] _keys = ["secret", "key", "apikey"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!MacCalls.IsHash(call.TargetMethod, call) || FastHash(call) is not { } algorithm || call.First() is not { } input)
        {
            return;
        }

        var parts = HashInput.Parts(input, context.CancellationToken);
        if (parts.Find(part => SecretWords.Has(part, _passwords)) is { } password)
        {
            context.ReportDiagnostic(Diagnostic.Create(_password, call.Syntax.GetLocation(), password, algorithm));
        }
        else if (parts.Count > 1 && parts.Find(part => SecretWords.Has(part, _keys) && !SecretWords.Has(part, "public")) is { } key)
        {
            context.ReportDiagnostic(Diagnostic.Create(_mac, call.Syntax.GetLocation(), key, algorithm));
        }
    }

    private static string? FastHash(IInvocationOperation call)
    {
        for (var type = MacCalls.Algorithm(call); type is not null; type = type.BaseType)
        {
            if (type.Name is "MD5" or "SHA1" or "SHA256" or "SHA384" or "SHA512" or "SHA3_256" or "SHA3_384" or "SHA3_512")
            {
                return type.Name;
            }
        }

        return null;
    }
}
