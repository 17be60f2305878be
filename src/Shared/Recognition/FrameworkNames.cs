using System.Text;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>
/// The names that frameworks give to methods without a name of their own. Tests compare them with those that the packages give.
/// </summary>
internal sealed class FrameworkNames(KnownTypes types)
{
    public string Of(IMethodSymbol method, ToolFramework framework) => framework switch
    {
        ToolFramework.Own => ToolNames.FromMethod(method.Name),
        ToolFramework.Mcp => ToolNames.SnakeCase(Sanitized(Work(method)).Trim('_')),
        ToolFramework.ExtensionsAI => Shown(method) ?? Sanitized(Work(method)),
        ToolFramework.SemanticKernel => Work(method),
        _ => method.Name,
    };

    /// <summary>All of them drop the suffix of methods that are asynchronous, and of those alone.</summary>
    private string Work(IMethodSymbol method) => IsAsynchronous(method.ReturnType) ? ToolNames.WithoutAsync(method.Name) : method.Name;

    private bool IsAsynchronous(ITypeSymbol type) =>
        types.Is(type, TypeNames.Task) || types.Is(type, TypeNames.TaskOf) || types.Is(type, TypeNames.ValueTask)
        || types.Is(type, TypeNames.ValueTaskOf) || types.Is(type, TypeNames.AsyncEnumerable);

    private string? Shown(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(attribute => types.Is(attribute.AttributeClass, TypeNames.DisplayName))?.FirstText();

    /// <summary>Whatever is no ASCII letter or digit becomes one underscore.</summary>
    private static string Sanitized(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var fits = letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (fits || text.Length == 0 || text[text.Length - 1] != '_')
            {
                text.Append(fits ? letter : '_');
            }
        }

        return text.ToString();
    }
}
