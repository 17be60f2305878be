using System.Text;

namespace SecureTools.Tests.Table;

public sealed class JsonDepthTests
{
    [Theory]
    [InlineData("[[1]]", 2, false)]
    [InlineData("[[[]]]", 2, true)]
    [InlineData("[{\"a\":[]}]", 2, true)]
    [InlineData("[[],[],[],{}]", 2, false)]
    [InlineData("[\"[[[[\"]", 2, false)]
    [InlineData("[\"\\\"[[[[\"]", 2, false)]
    [InlineData("[\"\\\\\",[[1]]]", 2, true)]
    [InlineData("[\"\\\\\\\"\",[1]]", 2, false)]
    [InlineData("{\"[[[\":{}}", 2, false)]
    [InlineData("]]]][[[", 2, false)]
    [InlineData("[[\"unclosed [[[", 2, false)]
    [InlineData("[[\"unclosed\\", 2, false)]
    public void Depth_IsCountedOutsideOfText(string json, int limit, bool exceeds) =>
        Assert.Equal(exceeds, JsonDepth.Exceeds(Encoding.UTF8.GetBytes(json), limit));

    [Fact]
    public void WellFormedJson_AgreesWithTheReader()
    {
        for (var depth = 60; depth <= 68; depth++)
        {
            var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
            Assert.Equal(depth > ArgumentReader.MaxDepth, JsonDepth.Exceeds(json, ArgumentReader.MaxDepth));
        }
    }
}
