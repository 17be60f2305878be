using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit;

/// <summary>Looks through everything an object holds for what must not stay in a generator's caches.</summary>
internal static class ObjectGraph
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] _forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SemanticModel), typeof(Location),
        typeof(SyntaxReference), typeof(AttributeData), typeof(IOperation), typeof(Diagnostic),
    ];

    // Large graphs of the platform that cannot lead to a forbidden object.
    private static readonly Type[] _leaves =
    [
        typeof(string), typeof(MemberInfo), typeof(Assembly), typeof(Module), typeof(Encoding), typeof(CultureInfo), typeof(CompareInfo),
        typeof(SourceText), typeof(Thread),
    ];

    /// <summary>Path to the first forbidden object and its type, or null.</summary>
    public static string? FindForbidden(object? root, string name)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Queue<(object Value, string Path)>();
        Enqueue(open, root, name);
        while (open.TryDequeue(out var next))
        {
            if (Array.Find(_forbidden, type => type.IsInstanceOfType(next.Value)) is { } type)
            {
                return $"{next.Path} is a {type.Name} ({next.Value.GetType().Name})";
            }

            if (seen.Add(next.Value) && !Array.Exists(_leaves, leaf => leaf.IsInstanceOfType(next.Value)))
            {
                EnqueueParts(open, next.Value, next.Path);
            }
        }

        return null;
    }

    private static void EnqueueParts(Queue<(object Value, string Path)> open, object value, string path)
    {
        if (value is Array array)
        {
            var index = 0;
            foreach (var element in array)
            {
                Enqueue(open, element, $"{path}[{index++}]");
            }

            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(OwnFields).Where(f => !f.FieldType.IsPointer && !f.FieldType.IsFunctionPointer))
            {
                Enqueue(open, field.GetValue(value), $"{path}.{Readable(field.Name)}");
            }
        }
    }

    private static void Enqueue(Queue<(object Value, string Path)> open, object? value, string path)
    {
        if (value is not null && !value.GetType().IsPrimitive && !value.GetType().IsEnum)
        {
            open.Enqueue((value, path));
        }
    }

    // <Name>k__BackingField
    private static string Readable(string field) => field is ['<', ..] && field.IndexOf('>', 1) is > 1 and var end ? field[1..end] : field;
}
