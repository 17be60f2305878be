using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A method that generated code cannot call as it is declared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncallableToolAnalyzer() : RefusalAnalyzer(_reasons)
{
    private static readonly DiagnosticDescriptor _rule = Rule.Create(
        RuleIds.UncallableTool,
        "Tools must be callable from generated code",
        "Tool '{0}' is no method that can be called by name, so it is left out. Put [Tool] on an ordinary method.",
        DiagnosticSeverity.Error,
        "Generated code calls a tool by its name, with arguments by value, and awaits what it returns; a method that it cannot call so is no tool.",
        WellKnownDiagnosticTags.NotConfigurable);

    private static readonly RefusalRule _reasons = new(RefusalKind.NotOrdinary, _rule)
    {
        { RefusalKind.GenericMethod, "Tool '{0}' is generic, so it is left out. Declare it without type parameters." },
        { RefusalKind.GenericClass, "Tool '{0}' stands in a generic type, so it is left out. Move it to a type without type parameters." },
        { RefusalKind.VariableArguments,
            "Tool '{0}' takes a variable number of arguments, so it is left out. Take an array without 'params'." },
        { RefusalKind.ByReference, "Tool '{0}' passes '{1}' by reference, so it is left out. Pass it by value." },
        { RefusalKind.AsyncVoid, "Tool '{0}' is 'async void', so nobody could tell when it ends. Return a Task." },
        { RefusalKind.StaticContract,
            "Tool '{0}' is static and has no body of its own, so it is left out. Declare it where it is implemented." },
    };

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        base.Analyze(context, types);
        context.RegisterSyntaxNodeAction(AnalyzeFunction, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
    }

    /// <summary>Local functions and lambdas are no members, so no symbol action sees them. Hardly one has an attribute.</summary>
    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context)
    {
        var lists = context.Node switch
        {
            LocalFunctionStatementSyntax function => function.AttributeLists,
            LambdaExpressionSyntax lambda => lambda.AttributeLists,
            _ => default,
        };
        if (lists.Count > 0)
        {
            AnalyzeFunction(context, lists);
        }
    }

    private static void AnalyzeFunction(SyntaxNodeAnalysisContext context, SyntaxList<AttributeListSyntax> lists)
    {
        var types = KnownTypes.Of(context.Compilation);
        var name = context.Node is LocalFunctionStatementSyntax function ? ToolNames.FromMethod(function.Identifier.ValueText) : "lambda";
        foreach (var attribute in lists.SelectMany(list => list.Attributes))
        {
            if (types.Is(context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type, TypeNames.Tool))
            {
                context.ReportDiagnostic(Diagnostic.Create(_reasons.For(RefusalKind.NotOrdinary)!, attribute.Name.GetLocation(), name));
            }
        }
    }
}
