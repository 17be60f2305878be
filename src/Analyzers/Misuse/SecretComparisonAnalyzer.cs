using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Analyzers.Misuse;

/// <summary>A comparison that ends at the first difference tells a caller, try by try, how much of a guess was right.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretComparisonAnalyzer() : MisuseAnalyzer(_rule)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.SecretComparison,
        "Secrets must be compared in constant time",
        "Secret '{0}' is compared in a time that tells where it differs. Use CryptographicOperations.FixedTimeEquals.",
        DiagnosticSeverity.Warning,
        "Whoever can measure how long a comparison takes finds out a MAC, a token or a password byte by byte.");

    /// <summary>Words of a second entry of the same secret, which its owner compares with nobody's.</summary>
    private static readonly string[] _repetitions =
        ["confirm", "confirmation", "confirmed", "repeat", "repeated", "again", "retype", "retyped"];

    /// <summary>Words of a secret that the program used before.</summary>
    private static readonly string[] _kept = ["used", "previous"];

    /// <summary>Names of the one whom a password belongs to. A check that it is not the name itself compares with nothing secret.</summary>
    private static readonly string[] _owners = ["user", "login", "account", "email", "name"];

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        context.RegisterOperationAction(AnalyzeOperator, OperationKind.Binary);
        context.RegisterOperationAction(call => AnalyzeCall(call, types), OperationKind.Invocation);
    }

    private static void AnalyzeOperator(OperationAnalysisContext context)
    {
        if (context.Operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary
            && binary.LeftOperand.Core().Type?.SpecialType == SpecialType.System_String)
        {
            Report(context, binary.LeftOperand, binary.RightOperand);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsComparison(call.TargetMethod, types))
        {
            var operands = call.Arguments.Select(argument => argument.Value).Where(IsText).ToList();
            if (call.Instance is { } instance && IsText(instance))
            {
                operands.Insert(0, instance);
            }

            if (operands.Count >= 2)
            {
                Report(context, operands[0], operands[1]);
            }
        }
    }

    private static bool IsComparison(IMethodSymbol method, KnownTypes types) => method.Name switch
    {
        "Equals" => method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Object
            || types.DerivesFrom(method.ContainingType, MisuseTypes.StringComparer),
        "Compare" or "CompareOrdinal" or "CompareTo" => method.ContainingType.SpecialType == SpecialType.System_String,
        "SequenceEqual" => types.Is(method.ContainingType, MisuseTypes.Enumerable)
            || types.Is(method.ContainingType, MisuseTypes.MemoryExtensions),
        _ => false,
    };

    /// <summary>Text or bytes.</summary>
    private static bool IsText(IOperation operation) => operation.Core().Type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
        INamedTypeSymbol { TypeArguments.Length: 1 } type =>
            type.TypeArguments[0].SpecialType is SpecialType.System_Byte or SpecialType.System_Char,
        _ => false,
    };

    private static void Report(OperationAnalysisContext context, IOperation left, IOperation right)
    {
        if (!left.IsConstant() && !right.IsConstant()
            && (SecretName(left, context.CancellationToken) ?? SecretName(right, context.CancellationToken) ?? PairName(left, right))
            is { } name
            && !IsHarmless(left) && !IsHarmless(right) && !IsEquality(context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, context.Operation.Syntax.GetLocation(), name));
        }
    }

    private static bool IsHarmless(IOperation operand) =>
        IsRepetition(operand) || IsOwner(operand) || IsKept(operand) || IsKept((operand.Core() as IMemberReferenceOperation)?.Instance);

    /// <summary>Whether two values of a type are compared field by field, neither of which a caller guesses.</summary>
    private static bool IsEquality(ISymbol method) =>
        method.Name is "Equals" or WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName;

    private static bool IsRepetition(IOperation operand) => SecretWords.Has(operand.Name(), _repetitions);

    private static bool IsOwner(IOperation operand) =>
        operand.Name() is { } name && SecretWords.Split(name).TrueForAll(word => _owners.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the value is one that the program itself kept, to see whether it has another by now.</summary>
    private static bool IsKept(IOperation? operand) => SecretWords.Has(operand?.Name(), _kept);

    /// <summary>The name of an operand that is a secret or a code; null for others.</summary>
    private static string? SecretName(IOperation operand, CancellationToken cancel) =>
        operand.Name() is { } name && (SecretWords.IsSecret(name) || MacCalls.IsMac(operand.Origin(cancel), cancel)) ? name : null;

    /// <summary>The name of a value that is a secret only by what it is compared with; null for others.</summary>
    private static string? PairName(IOperation left, IOperation right) =>
        SecretWords.AreCompared(left.Name(), right.Name()) ? right.Name() : null;
}
