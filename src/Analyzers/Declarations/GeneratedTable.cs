using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Declarations;

/// <summary>The table as the generator has written it into the compilation: the names of its tools, and what guards them.</summary>
internal sealed class GeneratedTable
{
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _guards;

    private GeneratedTable(INamedTypeSymbol? source)
    {
        _names = Lines(source, ToolGuards.NamesField);
        _guards = Lines(source, ToolGuards.GuardsField);
    }

    /// <summary>The table; null: the generator has not run, or has written another one than this version does.</summary>
    public static GeneratedTable? Of(Compilation compilation)
    {
        if (!compilation.SyntaxTrees.Any(tree => Path.GetFileName(tree.FilePath) == ToolGuards.RegistrationFile))
        {
            return null;
        }

        var marker = compilation.Assembly.Attribute(TypeNames.GeneratedTools);
        return new GeneratedTable(marker?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol);
    }

    public bool Has(string tool) => _names.Contains(tool);

    /// <summary>Whether the tool is guarded so, and by nothing else.</summary>
    public bool HasGuards(string tool, string guards) => guards.Length == 0
        ? !_guards.Any(line => line.StartsWith(ToolGuards.Line(tool, ""), StringComparison.Ordinal))
        : _guards.Contains(ToolGuards.Line(tool, guards));

    private static HashSet<string> Lines(INamedTypeSymbol? source, string field) => new(
        source?.GetMembers(field).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue is string text ? text.Split('\n') : [],
        StringComparer.Ordinal);
}
