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
        var open = new Queue<Place>();
        Enqueue(open, root, null, name);
        while (open.TryDequeue(out var next))
        {
            if (Array.Find(_forbidden, type => type.IsInstanceOfType(next.Value)) is { } type)
            {
                return $"{next} is a {type.Name} ({next.Value.GetType().Name})";
            }

            if (seen.Add(next.Value) && !Array.Exists(_leaves, leaf => leaf.IsInstanceOfType(next.Value)))
            {
                EnqueueParts(open, next);
            }
        }

        return null;
    }

    private static void EnqueueParts(Queue<Place> open, Place place)
    {
        if (place.Value is Array array)
        {
            if (array.GetType().GetElementType()!.IsPrimitive)
            {
                return;
            }

            var index = 0;
            foreach (var element in array)
            {
                Enqueue(open, element, place, $"[{index++}]");
            }

            return;
        }

        for (var type = place.Value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(OwnFields).Where(f => !f.FieldType.IsPointer && !f.FieldType.IsFunctionPointer))
            {
                Enqueue(open, field.GetValue(place.Value), place, "." + Readable(field.Name));
            }
        }
    }

    private static void Enqueue(Queue<Place> open, object? value, Place? parent, string part)
    {
        if (value is not null && !value.GetType().IsPrimitive && !value.GetType().IsEnum)
        {
            open.Enqueue(new Place(value, parent, part));
        }
    }

    // <Name>k__BackingField
    private static string Readable(string field) => field is ['<', ..] && field.IndexOf('>', 1) is > 1 and var end ? field[1..end] : field;

    // The path is put together only when it is told: graphs can be deep.
    private sealed class Place(object value, Place? parent, string part)
    {
        public object Value => value;

        private Place? Parent => parent;

        private string Part => part;

        public override string ToString()
        {
            var parts = new Stack<string>();
            for (var place = this; place is not null; place = place.Parent)
            {
                parts.Push(place.Part);
            }

            return string.Concat(parts);
        }
    }
}
