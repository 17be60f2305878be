using System.Text;
using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential.Json;

/// <summary>The binder takes the JSON of RFC 8259 and no other, wherever in the arguments it stands: what is skipped is read as carefully as what is bound.</summary>
public class JsonTests
{
    [Fact]
    public void Collection_HasAtLeast300Cases_EachNamedOnce()
    {
        Assert.True(JsonCase.All.Count >= 300, $"{JsonCase.All.Count} cases");
        Assert.Equal(JsonCase.All.Count, JsonCase.All.DistinctBy(one => one.Name, StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Binder_TakesAndRefusesAsTheRfcSays()
    {
        var wrong = from one in JsonCase.All
                    from document in Documents(one)
                    let result = JsonTool.Call(document)
                    where result.IsOk ? !one.IsJson : JsonTool.RefusesJson(result) == one.IsJson
                    select $"{one.Name}: {Encoding.Latin1.GetString(document)}: {result.Code} {string.Join("; ", result.Problems)}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void OraclesParser_TakesAndRefusesAsTheRfcSays()
    {
        var wrong = from one in JsonCase.All
                    from document in Documents(one)
                    where JsonParser.Parse(document) is not null != one.IsJson
                    select $"{one.Name}: {Encoding.Latin1.GetString(document)}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Texts_AreBoundToWhatTheySay()
    {
        var texts = JsonCase.All.Where(one => one is { IsText: true, IsJson: true }).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, one =>
        {
            var result = JsonTool.Call(JsonTool.Put("""{"text":@}""", one.Text));
            Assert.Equal(JsonParser.Parse(one.Text)!.Text, JsonParser.Parse(result.Content.ToArray())!.Text);
        });
    }

    private static IEnumerable<byte[]> Documents(JsonCase one)
    {
        if (one.IsDocument)
        {
            return [one.Text];
        }

        var places = JsonTool.Places.Select(place => JsonTool.Put(place, one.Text));
        // A text may be a name as well.
        return one.IsText ? places.Append(JsonTool.Put("{@:1}", one.Text)).Append(JsonTool.Put("""{"inner":{@:1}}""", one.Text)) : places;
    }
}
