using System.Globalization;
using System.Numerics;
using System.Text;

namespace SecureTools.Tests.Canonical;

/// <summary>JSON values as meaning, without a text: two are equal when a reader who rounds nothing cannot tell them apart.</summary>
public abstract record JsonModel
{
    public sealed record Word(string Token) : JsonModel;

    public sealed record Number(BigInteger Digits, int Exponent) : JsonModel
    {
        public static Number Of(BigInteger digits, int exponent)
        {
            while (!digits.IsZero && (digits % 10).IsZero)
            {
                digits /= 10;
                exponent++;
            }

            return new Number(digits, digits.IsZero ? 0 : exponent);
        }
    }

    public sealed record Text(string Value) : JsonModel;

    public sealed record List(JsonModel[] Items) : JsonModel
    {
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Length;
    }

    public sealed record Map(SortedDictionary<string, JsonModel> Members) : JsonModel
    {
        public bool Equals(Map? other) => other is not null && Members.SequenceEqual(other.Members);

        public override int GetHashCode() => Members.Count;
    }

    /// <summary>One of the many texts of this value.</summary>
    public string Write(Random style) => this switch
    {
        Word word => word.Token,
        Number number => WriteNumber(number, style),
        Text text => WriteText(text.Value, style),
        List list => "[" + Joined(list.Items.Select(item => item.Write(style)), style) + "]",
        Map map => WriteMap(map, style),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The same value but for one leaf, or one name.</summary>
    public JsonModel Change(Random random)
    {
        switch (this)
        {
            case List { Items.Length: > 0 } list:
                var items = list.Items.ToArray();
                var at = random.Next(items.Length);
                items[at] = items[at].Change(random);
                return new List(items);
            case Map { Members.Count: > 0 } map:
                return ChangeMember(map, random);
            case Number number:
                var other = random.Next(2) == 0 || number.Digits.IsZero ? number.Digits + 1 : -number.Digits;
                return Number.Of(other, number.Exponent);
            case Text text:
                return new Text(random.Next(2) == 0 ? text.Value + "\u0301" : " " + text.Value);
            default:
                return new Text(ToString());
        }
    }

    private static Map ChangeMember(Map map, Random random)
    {
        var members = new SortedDictionary<string, JsonModel>(map.Members, StringComparer.Ordinal);
        var (name, value) = members.ElementAt(random.Next(members.Count));
        members.Remove(name);
        if (random.Next(3) > 0)
        {
            members.Add(random.Next(2) == 0 ? name : name + "'", value.Change(random));
        }

        return new Map(members);
    }

    private static string WriteMap(Map map, Random style)
    {
        var members = map.Members
            .Select(member => WriteText(member.Key, style) + Space(style) + ":" + Space(style) + member.Value.Write(style))
            .ToArray();
        style.Shuffle(members);
        return "{" + Joined(members, style) + "}";
    }

    private static string Joined(IEnumerable<string> texts, Random style) =>
        Space(style) + string.Join(Space(style) + "," + Space(style), texts) + Space(style);

    private static string WriteNumber(Number number, Random style)
    {
        var padding = style.Next(4);
        var digits = BigInteger.Abs(number.Digits).ToString(CultureInfo.InvariantCulture) + new string('0', padding);
        var point = style.Next(digits.Length + 1);
        var whole = point == 0 || (number.Digits.IsZero && digits.Length > 1) ? "0" : digits[..point];
        var exponent = number.Digits.IsZero ? style.Next(-9, 9) : number.Exponent - padding + digits.Length - point;
        var fraction = digits[point..] + new string('0', style.Next(2));
        var sign = number.Digits.Sign < 0 || (number.Digits.IsZero && style.Next(2) == 0) ? "-" : "";
        var power = exponent == 0 && style.Next(2) == 0 ? "" : WriteExponent(exponent, style);
        return sign + whole + (fraction.Length > 0 ? "." + fraction : "") + power;
    }

    private static string WriteExponent(int exponent, Random style) =>
        (style.Next(2) == 0 ? "e" : "E")
        + (exponent < 0 ? "-" : style.Next(2) == 0 ? "+" : "")
        + new string('0', style.Next(3))
        + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);

    private static string WriteText(string text, Random style)
    {
        var json = new StringBuilder("\"");
        foreach (var unit in text)
        {
            // A pair is escaped as a whole or not at all: half of it is no UTF-8.
            if (unit is < ' ' or '"' or '\\' || (!char.IsSurrogate(unit) && style.Next(3) == 0))
            {
                json.Append("\\u").Append(((int)unit).ToString(style.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(unit);
            }
        }

        return json.Append('"').ToString();
    }

    private static string Space(Random style) => style.Next(4) switch
    {
        0 => " ",
        1 => "\r\n\t",
        _ => "",
    };
}
