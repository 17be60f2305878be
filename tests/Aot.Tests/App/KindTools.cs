using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using SecureTools;

namespace AotApp;

public sealed record Person(string Name, int? Age = null);

public sealed record Box<T>(T Item);

public sealed record Tree(string Name, Tree[]? Children = null);

public sealed class Settings
{
    public required string Code { get; init; }

    public double Factor { get; set; } = 1;

    [Sensitive]
    public string? Key { get; set; }
}

[StructLayout(LayoutKind.Auto)]
public record struct Point(int X, int Y);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), "square")]
public abstract record Shape(string Name);

public sealed record Circle(string Name, int Radius) : Shape(Name);

public sealed record Square(string Name, int Side) : Shape(Name);

/// <summary>Tools that give back what was bound, one for each kind of type.</summary>
[AllowAnonymousTool]
public static class KindTools
{
    [Tool]
    public static bool KindBool(bool value) => value;

    [Tool]
    public static char KindChar(char value) => value;

    [Tool]
    public static string KindString(string value) => value;

    [Tool]
    public static sbyte KindSbyte(sbyte value) => value;

    [Tool]
    public static byte KindByte(byte value) => value;

    [Tool]
    public static short KindShort(short value) => value;

    [Tool]
    public static ushort KindUshort(ushort value) => value;

    [Tool]
    public static int KindInt(int value = 7) => value;

    [Tool]
    public static uint KindUint(uint value) => value;

    [Tool]
    public static long KindLong(long value) => value;

    [Tool]
    public static ulong KindUlong(ulong value) => value;

    [Tool]
    public static Int128 KindInt128(Int128 value) => value;

    [Tool]
    public static UInt128 KindUint128(UInt128 value) => value;

    [Tool]
    public static Half KindHalf(Half value) => value;

    [Tool]
    public static float KindFloat(float value) => value;

    [Tool]
    public static double KindDouble(double value) => value;

    [Tool]
    public static decimal KindDecimal(decimal value) => value;

    [Tool]
    public static Guid KindGuid(Guid value) => value;

    [Tool]
    public static DateTime KindDateTime(DateTime value) => value;

    [Tool]
    public static DateTimeOffset KindOffset(DateTimeOffset value) => value;

    [Tool]
    public static DateOnly KindDate(DateOnly value) => value;

    [Tool]
    public static TimeOnly KindTime(TimeOnly value) => value;

    [Tool]
    public static TimeSpan KindSpan(TimeSpan value) => value;

    [Tool]
    public static Uri KindUri(Uri value) => value;

    [Tool]
    public static byte[] KindBytes(byte[] value) => value;

    [Tool]
    public static ReadOnlyMemory<byte> KindMemory(ReadOnlyMemory<byte> value) => value;

    [Tool]
    public static Currency KindEnum(Currency value) => value;

    [Tool]
    public static int? KindOptional(int? value = null) => value;

    [Tool]
    public static int[] KindArray(int[] value) => value;

    [Tool]
    public static List<string?> KindList(List<string?> value) => value;

    [Tool]
    public static HashSet<string> KindSet(HashSet<string> value) => value;

    [Tool]
    public static FrozenSet<int> KindFrozenSet(FrozenSet<int> value) => value;

    [Tool]
    public static ImmutableArray<Currency> KindImmutable(ImmutableArray<Currency> value) => value;

    [Tool]
    public static SortedDictionary<string, Person> KindMap(SortedDictionary<string, Person> value) => value;

    [Tool]
    public static ImmutableSortedDictionary<string, List<int>> KindImmutableMap(ImmutableSortedDictionary<string, List<int>> value) => value;

    [Tool]
    public static Person KindRecord(Person value) => value;

    [Tool]
    public static Box<Person?> KindGeneric(Box<Person?> value) => value;

    [Tool]
    public static Settings KindClass(Settings value) => value;

    [Tool]
    public static Point KindStruct(Point value) => value;

    [Tool]
    public static Tree KindTree(Tree value) => value;

    [Tool]
    public static Shape KindUnion(Shape value) => value;

    [Tool]
    public static AllowedUrl KindUrl([AllowedHosts("api.example.com")] AllowedUrl value) => value;

    [Tool]
    public static SqlIdentifier KindIdentifier(SqlIdentifier value) => value;

    [Tool]
    public static EmailAddress KindEmail(EmailAddress value) => value;

    [Tool]
    public static ProcessArgument KindArgument(ProcessArgument value) => value;
}
