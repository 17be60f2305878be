using System.Globalization;
using System.Text;

namespace SecureTools.Analyzers.Tests.Secrets.Corpus;

/// <summary>A place of the language where a text can stand.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Member">
/// Members of a class. <c>$L</c> is the literal, <c>$A</c> and <c>$B</c> its halves, <c>$C</c> its characters, <c>$Y</c> its bytes, <c>$6</c> its base64,
/// <c>$V</c> the bare value, <c>$n</c> and <c>$N</c> the name of the value in both spellings.
/// </param>
internal sealed record Place(string Name, string Member)
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("field", "string $n = $L;"),
        new("constant", "const string $N = $L;"),
        new("readonly field", "static readonly string $N = $L;"),
        new("property", "string $N { get; } = $L;"),
        new("expression property", "string $N => $L;"),
        new("getter", "string $N { get { return $L; } }"),
        new("local", "int M() { var $n = $L; return $n.Length; }"),
        new("local constant", "int M() { const string $n = $L; return $n.Length; }"),
        new("assignment", "int M() { string $n; $n = $L; return $n.Length; }"),
        new("coalescing assignment", "void M(string? $n) { $n ??= $L; Use($n); }"),
        new("return of a method", "string Get$N() { return $L; }"),
        new("expression method", "string Get$N() => $L;"),
        new("local function", "int M() { string Get$N() => $L; return Get$N().Length; }"),
        new("lambda", "Func<string> $n = () => $L;"),
        new("block lambda", "Func<string> $n = () => { return $L; };"),
        new("task", "Task<string> Get$N() => Task.FromResult($L);"),
        new("iterator", "IEnumerable<string> Get$N() { yield return $L; }"),
        new("default parameter", "int M(string $n = $L) => $n.Length;"),
        new("default of a lambda", "object F = (string $n = $L) => $n.Length;"),
        new("default of a primary constructor", "sealed class Inner(string $n = $L) { public string Value => $n; }"),
        new("attribute argument", "[Mark($N = $L)] void M() { }"),
        new("attribute constructor", "[Mark($n: $L)] void M() { }"),
        new("argument", "int M() => Take($L); static int Take(string $n) => $n.Length;"),
        new("named argument", "int M() => Take(other: 1, $n: $L); static int Take(string $n, int other) => $n.Length + other;"),
        new("constructor", "object M() => new Box($L); sealed class Box(string $n) { public string Value => $n; }"),
        new("target-typed constructor", "Box M() => new($L); internal sealed class Box(string $n) { public string Value => $n; }"),
        new("base constructor", "class A(string $n) { public string Value => $n; } sealed class B() : A($L);"),
        new("this constructor", "sealed class A { public A(string $n) => Use($n); public A() : this($L) { } }"),
        new("object initializer", "object M() => new Bag { $N = $L }; sealed class Bag { public string $N { get; set; } = \"\"; }"),
        new("with expression", "Rec M(Rec r) => r with { $N = $L }; internal sealed record Rec(string $N);"),
        new("anonymous object", "object M() => new { $N = $L };"),
        new("dictionary pair", "object F = new Dictionary<string, string> { { \"$N\", $L } };"),
        new("dictionary index", "object F = new Dictionary<string, string> { [\"$N\"] = $L };"),
        new("index assignment", "void M(Dictionary<string, string> d) { d[\"$N\"] = $L; }"),
        new("add of a pair", "void M(Dictionary<string, string> d) => d.Add(\"$N\", $L);"),
        new("key value pair", "object F = new KeyValuePair<string, string>(\"$N\", $L);"),
        new("environment variable", "void M() => Environment.SetEnvironmentVariable(\"$N\", $L);"),
        new("tuple", "(string $n, int b) M() => ($L, 1);"),
        new("named tuple", "object M() => ($n: $L, b: 1);"),
        new("deconstruction", "void M() { var ($n, b) = ($L, 1); Use($n); }"),
        new("array", "string[] $n = { $L, \"b\" };"),
        new("new array", "object M() { var $n = new[] { $L }; return $n; }"),
        new("collection expression", "string[] $n = [$L];"),
        new("list", "List<string> $n = new() { $L };"),
        new("conditional", "string M(bool b) { var $n = b ? $L : \"\"; return $n; }"),
        new("coalesce", "string M(string? a) { var $n = a ?? $L; return $n; }"),
        new("switch arm", "string M(int a) { var $n = a switch { 1 => $L, _ => \"\" }; return $n; }"),
        new("switch label", "int M(string $n) { switch ($n) { case $L: return 1; default: return 0; } }"),
        new("switch pattern", "int M(string $n) => $n switch { $L => 1, _ => 0 };"),
        new("is pattern", "bool M(string $n) => $n is $L;"),
        new("or pattern", "bool M(string $n) => $n is \"b\" or $L;"),
        new("property pattern", "bool M(Rec r) => r is { $N: $L }; internal sealed record Rec(string $N);"),
        new("comparison", "bool M(string $n) => $n == $L;"),
        new("comparison from the left", "bool M(string $n) => $L != $n;"),
        new("Equals", "bool M(string $n) => $n.Equals($L, StringComparison.Ordinal);"),
        new("Equals of the literal", "bool M(string $n) => $L.Equals($n, StringComparison.Ordinal);"),
        new("static Equals", "bool M(string $n) => string.Equals($n, $L, StringComparison.Ordinal);"),
        new("sum", "string $n = $A + $B;"),
        new("sum of constants", "const string First = $A; const string Second = $B; string $n = First + Second;"),
        new("sum of constants of another class", "static class P { public const string One = $A; public const string Two = $B; } string $n = P.One + P.Two;"),
        new("interpolated constant", "const string First = $A; string $n = $\"{First}\" + $B;"),
        new("interpolated", "const string First = $A; const string Second = $B; string $n = $\"{First}{Second}\";"),
        new("Concat", "string $n = string.Concat($A, $B);"),
        new("Join", "string $n = string.Join(\"\", $A, $B);"),
        new("Join of an array", "string $n = string.Join(\"\", new[] { $A, $B });"),
        new("Format", "string $n = string.Format(\"{0}{1}\", $A, $B);"),
        new("verbatim", "string $n = @$L;"),
        new("raw", "string $n = \"\"\"$V\"\"\";"),
        new("raw lines", "string $n = \"\"\"\n    $V\n    \"\"\";"),
        new("UTF-8", "ReadOnlySpan<byte> $N => $Lu8;"),
        new("UTF-8 array", "byte[] $n = $Lu8.ToArray();"),
        new("bytes of text", "byte[] $n = Encoding.UTF8.GetBytes($L);"),
        new("characters of text", "char[] $n = $L.ToCharArray();"),
        new("characters", "char[] $n = { $C };"),
        new("new characters", "object M() { var $n = new[] { $C }; return $n; }"),
        new("text of characters", "string $n = new string(new[] { $C });"),
        new("collection of characters", "char[] $n = [$C];"),
        new("bytes", "byte[] $n = { $Y };"),
        new("collection of bytes", "byte[] $n = [$Y];"),
        new("text of bytes", "string $n = Encoding.UTF8.GetString(new byte[] { $Y });"),
        new("base64 in place", "byte[] $n = Convert.FromBase64String(\"$6\");"),
        new("text of base64", "string $n = Encoding.UTF8.GetString(Convert.FromBase64String(\"$6\"));"),
        new("setter call", "void M(Rec r) => r.Set$N($L); internal interface Rec { void Set$N(string value); }"),
        new("chained call", "object M(Rec r) => r.With$N($L); internal interface Rec { Rec With$N(string value); }"),
        new("params", "void M() => Many(1, $L); static void Many(int a, params string[] $n) => Use($n.Length.ToString());"),
        new("suppressed null", "string $n = $L!;"),
        new("cast", "object $n = (object)$L;"),
        new("property of another object", "void M(Bag b) { b.$N = $L; } internal sealed class Bag { public string $N { get; set; } = \"\"; }"),
        new("lazy", "Lazy<string> $n = new Lazy<string>(() => $L);"),
        new("event argument", "void M() { Action<string> set = $n => Use($n); Use($L + \"\"); }"),
    ];

    /// <summary>Places that say nothing about the value but show it.</summary>
    private static readonly string[] _nameless = ["event argument"];

    /// <summary>Whether the place gives the value a name.</summary>
    public bool IsNamed => !_nameless.Contains(Name, StringComparer.Ordinal);

    public string Write(string name, string value)
    {
        var half = value.Length / 2;
        var code = new StringBuilder(Member);
        code.Replace("$L", Literal(value)).Replace("$A", Literal(value[..half])).Replace("$B", Literal(value[half..])).Replace("$V", value)
            .Replace("$C", string.Join(", ", value.Select(letter => $"'{letter}'")))
            .Replace("$Y", string.Join(", ", Encoding.ASCII.GetBytes(value).Select(part => part.ToString(CultureInfo.InvariantCulture))))
            .Replace("$6", Convert.ToBase64String(Encoding.ASCII.GetBytes(value)))
            .Replace("$N", char.ToUpperInvariant(name[0]) + name[1..]).Replace("$n", char.ToLowerInvariant(name[0]) + name[1..]);
        return code.ToString();
    }

    private static string Literal(string value) => "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
