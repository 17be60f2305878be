namespace SecureTools.Tests.Differential.Matrix;

/// <summary>The types that tools of the matrix take beside those of the platform.</summary>
internal static class ObjectTypes
{
    /// <summary>A new shape is a declaration below and its name here.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Person", "Settings", "Point", "Odd", "Tree", "Chain", "Left", "Deep", "Limits", "Plain", "Empty", "Optional", "Pair<int, string>", "Box<Box<Person>>", "Wide", "Shape", "Box<Shape?>", "Dictionary<string, Shape>", "Manager",
    ];

    public const string Source = """
        public enum Color { Red, Green, rED, @class, Ünï }

        public sealed record Box<T>(T Item);

        public sealed record Pair<TLeft, TRight>(TLeft First, TRight Second, TLeft[] Others);

        public sealed record Person(string Name, [Range(0, 150)] int Age, string? Title = null);

        public sealed class Settings
        {
            [StringLength(4)] public required string Code { get; init; }
            [Range(0.5, 2)] public double Factor { get; set; } = 1;
            public int? Limit { get; set; }
            [MinLength(1)] public List<Color> Colors { get; set; } = new();
            [Required] public string? Note { get; set; }
        }

        public struct Point { public int X { get; set; } public int Y { get; set; } }

        public sealed record Odd(
            [property: JsonPropertyName("a b")] int A, [property: JsonPropertyName("__proto__")] int? B, [property: JsonPropertyName("\"\\/")] string C,
            [property: JsonPropertyName("\ud83d\ude00")] bool D, [property: JsonPropertyName("")] int? E = null, [property: JsonPropertyName("\u00e9")] int? F = null);

        public sealed record Tree(string Name, Tree[]? Children = null);

        public sealed record Chain(int Value, Chain? Next);

        public sealed record Left(Right? Right, bool Stop);

        public sealed record Right(List<Left> Lefts);

        public sealed record Level3([RegularExpression("[a-c]+")] string Text);

        public sealed record Level2(Level3 Inner, Level3[] More);

        public sealed record Level1(Level2? Inner);

        public sealed record Deep(Level1 Inner, List<List<int>> Grid);

        public sealed record Limits(
            [Range(1, 10)] int Count, [StringLength(3, MinimumLength = 1)] string Code, [AllowedValues("x", "y")] string? Kind, [MaxLength(2)] int[] Numbers, [Range(0, 1, MaximumIsExclusive = true)] decimal Share);

        public class Plain { public string? Text { get; set; } public bool Flag { get; set; } public DateOnly? Day { get; set; } public Guid Id { get; set; } }

        public sealed record Empty;

        public sealed record Optional(int A = 1, string B = "b", Color C = Color.Green, bool D = true, char E = 'e');

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), "square"), JsonDerivedType(typeof(Dot), "dot")]
        public abstract record Shape([StringLength(5)] string Name);

        public sealed record Circle(string Name, [Range(1, 10)] int Radius) : Shape(Name);

        public sealed record Square(string Name, int Side, Shape? Inner = null) : Shape(Name);

        public sealed record Dot() : Shape("dot");

        public record Employee(string Name) { public int? Number { get; set; } [JsonIgnore] public string? Secret { get; set; } [JsonRequired] public bool Active { get; set; } }

        public sealed record Manager(string Name, List<Employee> Reports) : Employee(Name);

        public sealed record Wide(Person Owner, Person? Deputy, Point At, List<Point> Path, Box<Color> Shade, Uri? Site, DateTimeOffset When, TimeSpan Span);
        """;
}
