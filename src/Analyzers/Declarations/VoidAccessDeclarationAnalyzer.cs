using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Declarations;

/// <summary>A declaration of a role or permission that declares nothing, or that no table can hold.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VoidAccessDeclarationAnalyzer()
    : SecureToolsAnalyzer(_noName, _noList, _namelessPermission, _generatedName, _generatedRole, _declaredTwice)
{
    private static readonly DiagnosticDescriptor _noName = Rule.Create(
        RuleIds.VoidAccessDeclaration,
        "Declarations of roles and permissions must declare something",
        "Attribute '{0}' declares nothing, because its name is empty. Give it a name, or remove it.",
        DiagnosticSeverity.Warning,
        "A declaration that cannot be read grants nothing, so that a mistake opens nothing; whoever wrote it believes that it does.");

    private static readonly DiagnosticDescriptor _noList = Rule.Saying(
        _noName, "Role '{0}' is not declared, because its list of permissions is null. Leave the list out, or name the permissions.");

    private static readonly DiagnosticDescriptor _namelessPermission = Rule.Saying(
        _noName, "Role '{0}' is not declared, because the name of one of its permissions is empty. Give it a name, or remove it.");

    private static readonly DiagnosticDescriptor _generatedRole = Rule.Saying(
        _noName, "Role '{0}' is not declared, because '{1}' is generated from declarations like this one. Write the name itself.");

    private static readonly DiagnosticDescriptor _generatedName = Rule.Saying(
        _noName, "Attribute '{0}' declares nothing, because '{1}' is generated from declarations like it. Write the name itself.");

    private static readonly DiagnosticDescriptor _declaredTwice = Rule.Saying(
        _noName, "Role '{0}' grants other permissions in '{1}', and no table starts with both. Declare it in one assembly.");

    /// <summary>The generator looks there as well.</summary>
    private protected override GeneratedCodeAnalysisFlags GeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override void Analyze(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var elsewhere = new Once<ReferencedRoles>(cancel => ReferencedRoles.Of(context.Compilation, cancel));
        context.RegisterSemanticModelAction(file =>
        {
            // Nearly every file ends here.
            if (file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken) is CompilationUnitSyntax { AttributeLists.Count: > 0 } root)
            {
                foreach (var attribute in Declarations(file.SemanticModel, root, types))
                {
                    Analyze(file, attribute, elsewhere);
                }
            }
        });
    }

    private static IEnumerable<AttributeData> Declarations(SemanticModel model, CompilationUnitSyntax root, KnownTypes types) =>
        model.Compilation.Assembly.GetAttributes().Where(attribute =>
            attribute.ApplicationSyntaxReference is { } place && place.SyntaxTree == root.SyntaxTree
            && (types.Is(attribute.AttributeClass, TypeNames.Role) || types.Is(attribute.AttributeClass, TypeNames.Permission)));

    private static void Analyze(SemanticModelAnalysisContext context, AttributeData attribute, Once<ReferencedRoles> elsewhere)
    {
        if (attribute.SyntaxIn(context.SemanticModel.Compilation, context.CancellationToken) is not { } syntax)
        {
            return;
        }

        var name = attribute.Text(0);
        if (AccessParser.Fault(attribute) is { } fault)
        {
            var rule = fault switch { AccessFault.NoName => _noName, AccessFault.NoList => _noList, _ => _namelessPermission };
            Report(rule, fault == AccessFault.NoName ? attribute.Display() : name!);
        }
        else if (GeneratedConstant(context, syntax) is { } constant)
        {
            Report(constant.IsName ? _generatedName : _generatedRole, constant.IsName ? attribute.Display() : name!, constant.Text);
        }
        else if (name is not null && attribute.ConstructorArguments.Length == 2
            && elsewhere.Get(context.CancellationToken).With(name, DeclaredTools.Of(context.SemanticModel.Compilation).Access) is { } other)
        {
            Report(_declaredTwice, name, other);
        }

        void Report(DiagnosticDescriptor rule, params object[] words) =>
            context.ReportDiagnostic(Diagnostic.Create(rule, syntax.GetLocation(), words));
    }

    /// <summary>The constants are made of the declarations, so where those are read there are none yet.</summary>
    private static (string Text, bool IsName)? GeneratedConstant(SemanticModelAnalysisContext context, AttributeSyntax syntax)
    {
        foreach (var argument in syntax.ArgumentList?.Arguments ?? default)
        {
            // What a permission allows is read by people alone.
            if (argument.NameEquals is not null)
            {
                continue;
            }

            foreach (var part in argument.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (context.SemanticModel.GetSymbolInfo(part, context.CancellationToken).Symbol is IFieldSymbol { IsConst: true } field
                    && IsGenerated(field))
                {
                    return (field.ContainingType.Name + "." + field.Name, argument == syntax.ArgumentList!.Arguments[0]);
                }
            }
        }

        return null;
    }

    private static bool IsGenerated(IFieldSymbol field) =>
        field.ContainingType is { Name: "Roles" or "Permissions" } type
        && type.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.Text(0) == "SecureTools.Generators");
}
