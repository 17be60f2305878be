using System.Globalization;
using System.Text;

namespace SecureTools;

/// <summary>
/// One class of characters of a pattern, collected part by part. Which stand-ins it holds is reckoned apart: to the platform's categories
/// they are all alike.
/// </summary>
internal sealed class EcmaClass(StandIns standIns)
{
    private readonly StringBuilder _body = new();
    private readonly HashSet<char> _held = [];
    private bool _hasCategories;

    /// <summary>Adds text in the syntax of a class that lies in the basic plane.</summary>
    public void Add(string body) => _body.Append(body);

    /// <summary>Adds the opposite of something that lies in the basic plane.</summary>
    public void AddOpposite(string body)
    {
        _body.Append(body);
        _held.UnionWith(standIns.All());
    }

    public void AddCategory(string name, bool isOpposite)
    {
        _hasCategories = true;
        _body.Append(isOpposite ? @"\P{" : @"\p{").Append(name).Append('}');
        _held.UnionWith(isOpposite ? standIns.All().Except(standIns.In(name)) : standIns.In(name));
    }

    public string ToPattern(bool isNegated)
    {
        var members = _body + Codes(_held);
        if (!_hasCategories && !ReachesBeyondHalves())
        {
            return (isNegated ? "[^" : "[") + members + "]";
        }

        // A category takes all halves of pairs or none, and so does a range across them: those that are not held are taken out again.
        var held = members + @"-[\ud800-\udfff-[" + (_held.Count == 0 ? "0" : Codes(_held)) + "]]";
        return isNegated ? @"[\x00-\uffff-[" + held + "]]" : "[" + held + "]";
    }

    /// <summary>Whether something ends above the halves, so that a range may lead across them.</summary>
    private bool ReachesBeyondHalves()
    {
        var body = _body.ToString();
        return body.AsSpan().ContainsAnyInRange('\ue000', '\uffff')
            || body.Contains(@"\ue", StringComparison.OrdinalIgnoreCase) || body.Contains(@"\uf", StringComparison.OrdinalIgnoreCase);
    }

    private static string Codes(IEnumerable<char> letters) =>
        string.Concat(letters.Order().Select(letter => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")));
}
