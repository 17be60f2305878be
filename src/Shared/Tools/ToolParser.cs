using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Shared.Tools;

/// <summary>Turns a method with <c>[Tool]</c> into a model, or where it cannot be a tool into a mere name. Null: nor is that a name.</summary>
internal static class ToolParser
{
    private const int MaxArguments = 64;

    public static ToolCandidate? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        context.TargetSymbol is IMethodSymbol method && DescriptorParser.Name(method, context.Attributes[0]) is { } name
            ? new ToolCandidate(name, Model(method, context, cancel))
            : null;

    private static ToolModel? Model(IMethodSymbol declared, GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        if (!IsCallable(declared, context.SemanticModel.Compilation.Assembly))
        {
            return null;
        }

        // Of two parts, the one that declares holds the default values; the other may hold the documentation.
        var method = declared.PartialDefinitionPart ?? declared;

        var values = new ValueParser(context.SemanticModel.Compilation.Assembly, cancel);
        values.Uses(method);
        var documentation = DocumentationText.Of(method, cancel).Or(method.PartialImplementationPart, cancel);
        return DescriptorParser.Parse(method, context.Attributes[0], documentation) is { } descriptor
            && InstanceParser.Parse(method, values) is { } instance
            && Parameters(method, values, documentation) is { } parameters
            && ReturnParser.Parse(method, values) is { } returned
            && RequirementParser.Parse(method, context.SemanticModel, values) is { } requirements
            && RequirementParser.RateLimits(method) is { } limits
            && IsComplete(values, parameters, returned)
            ? new ToolModel(
                method.ContainingType.Name(), method.Name, descriptor, instance, parameters.ToEquatable(), returned, requirements, limits,
                values.Types, values.Experiments)
            : null;
    }

    /// <summary>Whether generated code can call the method at all.</summary>
    private static bool IsCallable(IMethodSymbol method, IAssemblySymbol assembly) =>
        method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsVararg: false, ReturnsByRef: false, ReturnsByRefReadonly: false }
        && !(method is { IsAsync: true, ReturnsVoid: true })
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && !parameter.IsParams)
        && method.IsNamed()
        && method.IsReachable(assembly)
        && method.ContainingType is { IsGenericType: false, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct }
        && method.ContainingType.IsNameable(assembly)
        && !method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is not MethodDeclarationSyntax);

    private static List<ParameterModel>? Parameters(IMethodSymbol method, ValueParser values, DocumentationText documentation)
    {
        var parameters = new List<ParameterModel>();
        foreach (var parameter in method.Parameters)
        {
            if (ParameterParser.Parse(parameter, values, documentation) is not { } model)
            {
                return null;
            }

            parameters.Add(model);
        }

        var names = parameters.Where(parameter => parameter.Member is not null).Select(parameter => parameter.Member!.JsonName).ToList();
        return names.Count <= MaxArguments && names.Distinct(StringComparer.Ordinal).Count() == names.Count ? parameters : null;
    }

    private static bool IsComplete(ValueParser values, List<ParameterModel> parameters, ReturnModel returned) =>
        parameters.All(parameter => parameter.Member is null || values.IsComplete(parameter.Member.Value, forReading: true))
        && (returned.Value is null || values.IsComplete(returned.Value, forReading: false));
}
