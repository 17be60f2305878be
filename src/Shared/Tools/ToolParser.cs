using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Tools;

/// <summary>Turns a method with <c>[Tool]</c> into a model, or where it cannot be a tool into a mere name.</summary>
internal static class ToolParser
{
    private const int MaxArguments = 64;

    /// <summary>As the generator sees the method. Null: it claims no name either.</summary>
    public static ToolCandidate? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancel) =>
        context.TargetSymbol is IMethodSymbol method ? Parse(method, context.Attributes[0], context.SemanticModel, new Refusals(), cancel)
            : null;

    /// <summary>Null: the method claims no name.</summary>
    /// <param name="declared">The method that has the attribute.</param>
    /// <param name="tool">The attribute.</param>
    /// <param name="model">Reads constants that are yet to be generated; null: none are, the attributes are complete as they are.</param>
    /// <param name="refusals">Takes every reason for which there is no model.</param>
    /// <param name="cancel">Ends the work.</param>
    public static ToolCandidate? Parse(
        IMethodSymbol declared, AttributeData tool, SemanticModel? model, Refusals refusals, CancellationToken cancel)
    {
        if (DescriptorParser.Name(declared, tool) is not { } name)
        {
            refusals.Add(Unnamed(declared, tool), declared, tool, DescriptorParser.ClaimedName(declared, tool));
            return null;
        }

        return new ToolCandidate(name, Callability.Check(declared, refusals) ? Model(declared, tool, model, refusals, cancel) : null);
    }

    /// <summary>Why there is no name. That of an explicit implementation, which has a dot in it, is none to mend.</summary>
    private static RefusalKind Unnamed(IMethodSymbol declared, AttributeData tool) =>
        tool.HasErrors() ? RefusalKind.BrokenCode : declared.MethodKind == MethodKind.Ordinary ? RefusalKind.InvalidName
            : RefusalKind.NotOrdinary;

    private static ToolModel? Model(
        IMethodSymbol declared, AttributeData tool, SemanticModel? model, Refusals refusals, CancellationToken cancel)
    {
        // Of two parts, the one that declares holds the default values; the other may hold the documentation.
        var method = declared.PartialDefinitionPart ?? declared;
        var values = new ValueParser(declared.ContainingAssembly, refusals, cancel, declared.ContainingType);
        values.Uses(method);
        var documentation = DocumentationText.Of(method, cancel).Or(method.PartialImplementationPart, cancel);

        // Every part is parsed, whatever became of the others: each has something to say.
        var descriptor = DescriptorParser.Parse(method, tool, documentation, refusals);
        var instance = InstanceParser.Parse(method, values);
        var parameters = Parameters(method, values, documentation);
        var returned = ReturnParser.Parse(method, values);
        var requirements = RequirementParser.Parse(method, model, values);
        var limits = RequirementParser.RateLimits(method, refusals);
        return descriptor is not null && instance is not null && parameters is not null && returned is not null && requirements is not null
            && limits is not null && IsComplete(method, values, parameters, returned)
            ? new ToolModel(
                method.ContainingType.Name(), method.Name, descriptor, instance, parameters.ToEquatable(), returned, requirements.Value,
                limits.Value,
                values.Types, values.Experiments)
            : null;
    }

    private static List<ParameterModel>? Parameters(IMethodSymbol method, ValueParser values, DocumentationText documentation)
    {
        var parameters = new List<ParameterModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isComplete = true;
        foreach (var parameter in method.Parameters)
        {
            if (ParameterParser.Parse(parameter, values, documentation) is not { } model)
            {
                isComplete = false;
                continue;
            }

            parameters.Add(model);
            if (model.Member is { } member && !names.Add(member.JsonName))
            {
                values.Refusals.Add(RefusalKind.DuplicateArgument, parameter, member.JsonName);
                isComplete = false;
            }
        }

        if (names.Count > MaxArguments)
        {
            values.Refusals.Add(RefusalKind.TooManyArguments, method, "64");
            isComplete = false;
        }

        return isComplete ? parameters : null;
    }

    private static bool IsComplete(IMethodSymbol method, ValueParser values, List<ParameterModel> parameters, ReturnModel returned)
    {
        var isComplete = returned.Value is null || values.IsComplete(returned.Value, forReading: false, method);
        for (var i = 0; i < parameters.Count; i++)
        {
            isComplete &= parameters[i].Member is not { } member || values.IsComplete(member.Value, forReading: true, method.Parameters[i]);
        }

        return isComplete;
    }
}
