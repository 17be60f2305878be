using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A key that is shorter than what its algorithm gives is the weakest part of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShortKeyAnalyzer() : MisuseAnalyzer(_rule)
{
    private const int LeastRsaBits = 2048;
    private const int LeastKeyBytes = 32;

    /// <summary>
    /// A literal of this length and more is a key that stands in the code, which is the worse mistake and a rule of its own.
    /// </summary>
    private const int LeastLiteral = 8;

    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.ShortKey,
        "Keys must be as long as their algorithm wants them",
        "The key of '{0}' has '{1}' bits. Use at least '{2}'.",
        DiagnosticSeverity.Warning,
        "Nobody attacks an algorithm whose key can be guessed: a key for HMAC-SHA256 wants 256 bits of randomness, one for RSA a modulus of 2048 bits.");

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(creation => AnalyzeCreation(creation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!TakesKey(creation.Constructor))
        {
            return;
        }

        if (types.DerivesFrom(creation.Type, MisuseTypes.Rsa)
            && (creation.Argument("dwKeySize") ?? creation.Argument("keySize")) is { } bits)
        {
            ReportRsa(context, bits);
        }
        else if ((types.DerivesFrom(creation.Type, MisuseTypes.Hmac) || types.Is(creation.Type, MisuseTypes.SymmetricSecurityKey))
            && creation.Argument("key") is { } key)
        {
            ReportKey(context, key, creation.Type!.Name, types);
        }
    }

    /// <summary>Most constructors are ruled out without asking what their type derives from.</summary>
    private static bool TakesKey(IMethodSymbol? constructor) =>
        constructor is { Parameters.Length: > 0 } && constructor.Parameters[0].Name is "key" or "keySize" or "dwKeySize";

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Create" && types.Is(call.TargetMethod.ContainingType, MisuseTypes.Rsa)
            && call.Argument("keySizeInBits") is { } bits)
        {
            ReportRsa(context, bits);
        }
        else if (call.TargetMethod.Name is "HashData" or "TryHashData" && call.Argument("key") is { } key
            && call.TargetMethod.ContainingType.Name.StartsWith("HMAC", StringComparison.Ordinal))
        {
            ReportKey(context, key, call.TargetMethod.ContainingType.Name, types);
        }
    }

    private static void ReportRsa(OperationAnalysisContext context, IOperation bits)
    {
        if (bits.ConstantValue is { HasValue: true, Value: int size and < LeastRsaBits })
        {
            Report(context, bits, "RSA", size, LeastRsaBits);
        }
    }

    private static void ReportKey(OperationAnalysisContext context, IOperation key, string algorithm, KnownTypes types)
    {
        if (Length(key.Origin(context.CancellationToken), types) is { } bytes and < LeastKeyBytes)
        {
            Report(context, key, algorithm, bytes * 8, LeastKeyBytes * 8);
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string algorithm, int bits, int least) =>
        context.ReportDiagnostic(Diagnostic.Create(
            _rule, place.Syntax.GetLocation(), algorithm, bits.ToString(CultureInfo.InvariantCulture),
            least.ToString(CultureInfo.InvariantCulture)));

    /// <summary>How many bytes a new array has, where that is a constant.</summary>
    private static int? Length(IOperation value, KnownTypes types) => value switch
    {
        IArrayCreationOperation array => array.DimensionSizes.Only()?.ConstantValue.Value as int?,
        IInvocationOperation { TargetMethod.Name: "GetBytes" } call
            when types.Is(call.TargetMethod.ContainingType, MisuseTypes.RandomNumberGenerator) =>
            call.First()?.ConstantValue.Value as int?,
        IInvocationOperation { TargetMethod.Name: "GetBytes" } call when call.First()?.ConstantValue.Value
            is string { Length: < LeastLiteral } text =>
            System.Text.Encoding.UTF8.GetByteCount(text),
        _ => null,
    };
}
