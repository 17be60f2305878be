using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Shared.Recognition;

/// <summary>
/// Finds the tools of a compilation, whichever framework they are written for. Each is described once, however many rules ask.
/// </summary>
internal sealed class ToolRecognizer
{
    /// <summary>Metadata names of further attributes that make a method a tool, separated by commas.</summary>
    public const string AttributesOption = "securetools.tool_attributes";

    private static readonly char[] _separators = [',', ';', ' ', '\t'];
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerConfigOptionsProvider, ToolRecognizer>> _cache =
        new();

    private readonly KnownTypes _types;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly FrameworkNames _names;
    private readonly CreatedTools _created;
    private readonly ConcurrentDictionary<string, string[]> _configured = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<ToolMethod>> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ToolMethod>> _declared = new(SymbolEqualityComparer.Default);

    private ToolRecognizer(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        var types = KnownTypes.Of(compilation);
        _types = types;
        _options = options;
        _names = new FrameworkNames(types);
        _created = new CreatedTools(compilation, types, Created);
    }

    /// <summary>What is created rather than declared.</summary>
    public CreatedTools Creations => _created;

    public static ToolRecognizer Of(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        _cache.GetOrCreateValue(compilation).GetOrAdd(options, provider => new ToolRecognizer(compilation, provider));

    /// <summary>
    /// The tools among the members of the type, in the order of the source. Nearly every type has none and is asked about by every rule.
    /// </summary>
    public ImmutableArray<ToolMethod> Declared(INamedTypeSymbol type) =>
        _declared.TryGetValue(type, out var known) ? known : _declared.GetOrAdd(type, Look(type));

    /// <summary>What the method declares itself a tool of: mostly nothing, rarely more than one framework.</summary>
    public ImmutableArray<ToolMethod> Recognize(IMethodSymbol method)
    {
        // The part that implements a partial method has the attributes of both parts as well, and the static method that the compiler makes
        // of a member of an extension block those of the member.
        if (method.MethodKind != MethodKind.Ordinary || method.PartialDefinitionPart is not null || method.IsImplicitlyDeclared
            || method.GetAttributes().IsEmpty)
        {
            return [];
        }

        if (_known.TryGetValue(method, out var known))
        {
            return known;
        }

        var found = DeclaredBy(method);
        return found.IsEmpty ? found : _known.GetOrAdd(method, found);
    }

    private ImmutableArray<ToolMethod> Look(INamedTypeSymbol type)
    {
        var found = ImmutableArray<ToolMethod>.Empty;
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                found = found.AddRange(Recognize(method));
            }
        }

        return found;
    }

    private ImmutableArray<ToolMethod> DeclaredBy(IMethodSymbol method)
    {
        var found = ImmutableArray<ToolMethod>.Empty;
        foreach (var attribute in method.GetAttributes())
        {
            if (FrameworkOf(attribute) is { } framework)
            {
                found = found.Add(Describe(method, framework, attribute));
            }
        }

        return found;
    }

    private ToolMethod Describe(IMethodSymbol method, ToolFramework framework, AttributeData attribute) => new(
        method,
        framework,
        attribute,
        Creation: null,
        GivenName(attribute, framework) ?? _names.Of(method, framework),
        IsNameKnown: true,
        (framework == ToolFramework.Own ? attribute.Text("Description") : null) ?? DescriptionOf(method),
        HintsOf(attribute),
        ToolParameters.Of(method, framework, _types),
        RequirementsOf(method),
        framework == ToolFramework.Own && attribute.Flag("Secure") == true);

    /// <summary>
    /// A method that is given to a framework. An attribute of the framework still says what the call does not; in this compilation it makes
    /// the method a tool already, and each tool is looked at once.
    /// </summary>
    private ToolMethod? Created(IMethodSymbol method, ToolFramework framework, CreationFacts facts, SyntaxNode creation)
    {
        var attribute = framework == ToolFramework.ExtensionsAI ? null
            : method.GetAttributes().FirstOrDefault(candidate => FrameworkOf(candidate) == framework);
        if (attribute is not null && method.DeclaringSyntaxReferences.Length > 0)
        {
            return null;
        }

        var declared = attribute is null ? ToolHints.None : HintsOf(attribute);
        var given = facts.Name ?? (attribute is null ? null : GivenName(attribute, framework));
        var isMember = method.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction);
        return new ToolMethod(
            method,
            framework,
            attribute,
            creation,
            given ?? (method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : _names.Of(method, framework)),
            IsNameKnown: !facts.IsOpen && (given is not null || isMember),
            facts.Description is { } description ? description.Value : DescriptionOf(method),
            new ToolHints(
                facts.Hints.ReadOnly ?? declared.ReadOnly, facts.Hints.Destructive ?? declared.Destructive,
                facts.Hints.Idempotent ?? declared.Idempotent, facts.Hints.OpenWorld ?? declared.OpenWorld),
            ToolParameters.Of(method, framework, _types),
            isMember ? RequirementsOf(method) : [],
            IsSecure: false)
        { Given = facts };
    }

    private ToolFramework? FrameworkOf(AttributeData attribute) => attribute.AttributeClass switch
    {
        null or { TypeKind: TypeKind.Error } => null,
        var type when _types.Is(type, TypeNames.Tool) => ToolFramework.Own,
        var type when _types.Is(type, TypeNames.McpServerTool) => ToolFramework.Mcp,
        var type when _types.Is(type, TypeNames.KernelFunction) => ToolFramework.SemanticKernel,
        var type when IsConfigured(type, attribute.ApplicationSyntaxReference?.SyntaxTree) => ToolFramework.Configured,
        _ => null,
    };

    private bool IsConfigured(INamedTypeSymbol type, SyntaxTree? tree)
    {
        if (tree is null || !_options.GetOptions(tree).TryGetValue(AttributesOption, out var list))
        {
            return false;
        }

        var names = _configured.GetOrAdd(list, static text => text.Split(_separators, StringSplitOptions.RemoveEmptyEntries));
        return Array.Exists(names, name => _types.DerivesFrom(type, name) || _types.DerivesFrom(type, name + "Attribute"));
    }

    private static string? GivenName(AttributeData attribute, ToolFramework framework) => framework switch
    {
        ToolFramework.Own or ToolFramework.SemanticKernel => attribute.FirstText(),
        ToolFramework.Mcp => attribute.Text("Name"),
        _ => attribute.FirstText() ?? attribute.Text("Name"),
    };

    private static ToolHints HintsOf(AttributeData attribute) =>
        new(attribute.Flag("ReadOnly"), attribute.Flag("Destructive"), attribute.Flag("Idempotent"), attribute.Flag("OpenWorld"));

    private string? DescriptionOf(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(attribute => _types.Is(attribute.AttributeClass, TypeNames.Description))?.FirstText();

    private ImmutableArray<DeclaredRequirement> RequirementsOf(IMethodSymbol method) =>
        [.. GuardSources.Of(method).SelectMany(source => source.GetAttributes())
            .Where(attribute => _types.DerivesFrom(attribute.AttributeClass, TypeNames.Requirement))
            .Select(attribute => new DeclaredRequirement(attribute, attribute.Text("When") is not null))];
}
