using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SecureTools.Shared.Recognition;

/// <summary>Finds the methods, local functions and lambdas that calls of a framework make tools.</summary>
internal sealed class CreatedTools(
    Compilation compilation, KnownTypes types, Func<IMethodSymbol, ToolFramework, CreationFacts, SyntaxNode, ToolMethod?> describe)
{
    private readonly ConcurrentDictionary<SyntaxNode, ToolMethod?> _known = new();

    /// <summary>Whether the program may create tools: a class that does must be named, an extension method called.</summary>
    public bool ArePossible { get; } =
        (types.Has(TypeNames.AIFunctionFactory) && Mentions.Of(compilation, "AIFunctionFactory"))
        || (types.Has(TypeNames.McpTool) && Mentions.Of(compilation, "McpServerTool"))
        || (types.Has(TypeNames.KernelFunctionFactory) && Mentions.Of(compilation, "KernelFunctionFactory"))
        || (types.Has(TypeNames.KernelExtensions) && Mentions.Of(compilation, "CreateFunctionFromMethod"));

    /// <summary>Whether a method of that name can create tools: nearly no call of a program passes.</summary>
    public static bool MayCreate(string name) => name is "Create" or "CreateFromMethod" or "CreateFunctionFromMethod";

    /// <summary>The tool that the call creates; null: it creates none, or of a method that is not to be seen here.</summary>
    public ToolMethod? Recognize(IInvocationOperation call)
    {
        if (FrameworkOf(call.TargetMethod) is not { } framework)
        {
            return null;
        }

        return _known.TryGetValue(call.Syntax, out var known) ? known : _known.GetOrAdd(call.Syntax, Create(call, framework));
    }

    /// <summary>By name first: nearly every call of a program ends here.</summary>
    private ToolFramework? FrameworkOf(IMethodSymbol method) => method.Name switch
    {
        "Create" when types.Is(method.ContainingType, TypeNames.AIFunctionFactory) => ToolFramework.ExtensionsAI,
        "Create" when types.Is(method.ContainingType, TypeNames.McpTool) => ToolFramework.Mcp,
        "CreateFromMethod" when types.Is(method.ContainingType, TypeNames.KernelFunctionFactory) => ToolFramework.SemanticKernel,
        "CreateFunctionFromMethod" when types.Is(method.ContainingType, TypeNames.KernelExtensions) => ToolFramework.SemanticKernel,
        _ => null,
    };

    private ToolMethod? Create(IInvocationOperation call, ToolFramework framework)
    {
        var given = call.Arguments.FirstOrDefault(IsMethod)?.Value;
        return given is not null && new DelegateTarget(types, call).Of(given) is { } method
            ? describe(method.PartialDefinitionPart ?? method, framework, CreationArguments.Read(call), call.Syntax)
            : null;
    }

    private bool IsMethod(IArgumentOperation argument) =>
        types.Is(argument.Parameter?.Type, TypeNames.Delegate) || types.Is(argument.Parameter?.Type, TypeNames.MethodInfo);
}
