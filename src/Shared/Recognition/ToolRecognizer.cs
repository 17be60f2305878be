using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Shared.Recognition;

/// <summary>Finds the tools among the methods of a compilation, whichever framework they are written for.</summary>
internal sealed class ToolRecognizer(KnownTypes types, AnalyzerConfigOptionsProvider options)
{
    /// <summary>Metadata names of further attributes that make a method a tool, separated by commas.</summary>
    public const string AttributesOption = "securetools.tool_attributes";

    private static readonly char[] _separators = [',', ';', ' ', '\t'];

    private readonly ConcurrentDictionary<string, string[]> _configured = new(StringComparer.Ordinal);

    /// <summary>What the method is a tool of: mostly nothing, rarely more than one framework.</summary>
    public ImmutableArray<ToolMethod> Recognize(IMethodSymbol method)
    {
        // The part that implements a partial method has the attributes of both parts as well.
        if (method.MethodKind != MethodKind.Ordinary || method.PartialDefinitionPart is not null)
        {
            return [];
        }

        var found = ImmutableArray<ToolMethod>.Empty;
        foreach (var attribute in method.GetAttributes())
        {
            if (FrameworkOf(attribute) is { } framework)
            {
                found = found.Add(Describe(method, attribute, framework));
            }
        }

        return found;
    }

    private ToolMethod Describe(IMethodSymbol method, AttributeData attribute, ToolFramework framework) => new(
        method,
        framework,
        attribute,
        NameOf(method, attribute, framework),
        new ToolHints(attribute.Flag("ReadOnly"), attribute.Flag("Destructive"), attribute.Flag("Idempotent"), attribute.Flag("OpenWorld")),
        RequirementsOf(method),
        framework == ToolFramework.Own && attribute.Flag("Secure") == true);

    private ToolFramework? FrameworkOf(AttributeData attribute) => attribute.AttributeClass switch
    {
        null or { TypeKind: TypeKind.Error } => null,
        var type when types.Is(type, TypeNames.Tool) => ToolFramework.Own,
        var type when types.Is(type, TypeNames.McpServerTool) => ToolFramework.Mcp,
        var type when types.Is(type, TypeNames.KernelFunction) => ToolFramework.SemanticKernel,
        var type when IsConfigured(type, attribute.ApplicationSyntaxReference?.SyntaxTree) => ToolFramework.Configured,
        _ => null,
    };

    private bool IsConfigured(INamedTypeSymbol type, SyntaxTree? tree)
    {
        if (tree is null || !options.GetOptions(tree).TryGetValue(AttributesOption, out var list))
        {
            return false;
        }

        var names = _configured.GetOrAdd(list, static text => text.Split(_separators, StringSplitOptions.RemoveEmptyEntries));
        return Array.Exists(names, name => types.DerivesFrom(type, name) || types.DerivesFrom(type, name + "Attribute"));
    }

    private string NameOf(IMethodSymbol method, AttributeData attribute, ToolFramework framework) => framework switch
    {
        ToolFramework.Own => attribute.FirstText() ?? ToolNames.FromMethod(method.Name),
        ToolFramework.Mcp => attribute.Text("Name") ?? ToolNames.SnakeCase(NameOfWork(method)),
        ToolFramework.SemanticKernel => attribute.FirstText() ?? NameOfWork(method),
        _ => attribute.FirstText() ?? attribute.Text("Name") ?? method.Name,
    };

    /// <summary>Both frameworks drop the suffix of methods that are asynchronous, and of those alone.</summary>
    private string NameOfWork(IMethodSymbol method) =>
        IsAsynchronous(method.ReturnType) ? ToolNames.WithoutAsync(method.Name) : method.Name;

    private bool IsAsynchronous(ITypeSymbol type) =>
        types.Is(type, TypeNames.Task) || types.Is(type, TypeNames.TaskOf) || types.Is(type, TypeNames.ValueTask)
        || types.Is(type, TypeNames.ValueTaskOf) || types.Is(type, TypeNames.AsyncEnumerable);

    private ImmutableArray<DeclaredRequirement> RequirementsOf(IMethodSymbol method) =>
        [.. GuardSources.Of(method).SelectMany(source => source.GetAttributes())
            .Where(attribute => types.DerivesFrom(attribute.AttributeClass, TypeNames.Requirement))
            .Select(attribute => new DeclaredRequirement(attribute, attribute.Text("When") is not null))];
}
