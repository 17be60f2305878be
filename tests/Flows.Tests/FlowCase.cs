using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Flows.Tests;

/// <summary>A class with one tool, and what its source says about it.</summary>
/// <param name="Method">The tool.</param>
/// <param name="Attack">What it is attacked by: the last part of its namespace, such as <c>OnFiles</c>.</param>
/// <param name="IsDangerous">Whether a line of the class is labelled.</param>
internal sealed record FlowCase(MethodInfo Method, string Attack, bool IsDangerous)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private const string Mark = "// !SECT";
    private static readonly string[] _attributes = ["ToolAttribute", "McpServerToolAttribute", "KernelFunctionAttribute"];

    /// <summary>Every case that can run, by name.</summary>
    public static IReadOnlyDictionary<string, FlowCase> All { get; } = Find();

    private static Dictionary<string, FlowCase> Find()
    {
        var dangerous = DangerousClasses();
        return (from type in typeof(global::Flows.World).Assembly.GetTypes()
                where !type.IsNested && type.Namespace is { } room && room.Contains(".On", StringComparison.Ordinal)
                from method in type.GetMethods(Declared)
                where method.CustomAttributes.Any(attribute => _attributes.Contains(attribute.AttributeType.Name))
                let attack = type.Namespace!.Split('.')[^1]
                select new FlowCase(method, attack, dangerous.Contains(type.FullName!)))
            .ToDictionary(found => found.Method.DeclaringType!.FullName!, StringComparer.Ordinal);
    }

    private static HashSet<string> DangerousClasses()
    {
        var root = typeof(FlowCase).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RepositoryRoot").Value!;
        var folder = Path.Combine(root, "tests", "Flows");
        return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).SelectMany(DangerousClassesOf)];
    }

    private static IEnumerable<string> DangerousClassesOf(string file)
    {
        var unit = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot();
        return from space in unit.Members.OfType<BaseNamespaceDeclarationSyntax>()
               from type in space.Members.OfType<TypeDeclarationSyntax>()
               where type.ToString().Contains(Mark, StringComparison.Ordinal)
               select $"{space.Name}.{type.Identifier.ValueText}";
    }
}
