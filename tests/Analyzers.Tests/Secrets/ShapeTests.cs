using SecureTools.Analyzers.Engine.Secrets;
using SecureTools.Analyzers.Engine.Secrets.Shapes;
using SecureTools.Analyzers.Tests.Secrets.Corpus;

namespace SecureTools.Analyzers.Tests.Secrets;

public sealed class ShapeTests
{
    /// <summary>Forms as their providers document them, written down apart from the catalog: prefix, alphabet, length, rest.</summary>
    public static TheoryData<string, string, int, string> Documented() => new()
    {
        { "AKIA", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16, "" },
        { "AIza", Alphabets.Url, 35, "" },
        { "GOCSPX-", Alphabets.Url, 28, "" },
        { "github_pat_11", Alphabets.Base62, 20, "_%59" },
        { "glpat-", Alphabets.Base62, 20, "" },
        { "sk_live_", Alphabets.Base62, 24, "" },
        { "rk_live_", Alphabets.Base62, 99, "" },
        { "xoxb-", Alphabets.Digits, 12, "-482913057713-%24" },
        { "SG.", Alphabets.Url, 22, ".%43" },
        { "shpat_", Alphabets.Hex, 32, "" },
        { "dop_v1_", Alphabets.Hex, 64, "" },
        { "hf_", Alphabets.Letters, 34, "" },
        { "sk-ant-api03-", Alphabets.Url, 93, "AA" },
        { "dapi", Alphabets.Hex, 32, "" },
        { "pul-", Alphabets.Hex, 40, "" },
        { "NRAK-", Alphabets.Upper, 27, "" },
        { "lin_api_", Alphabets.Base62, 40, "" },
        { "dckr_pat_", Alphabets.Url, 27, "" },
        { "rubygems_", Alphabets.Hex, 48, "" },
        { "PMAK-", Alphabets.Hex, 24, "-1f2e3d4c5b6a7988f0e1d2c3b4a5968778" },
        { "glsa_", Alphabets.Base62, 32, "_1f2e3d4c" },
        { "hvs.", Alphabets.Url, 95, "" },
        { "gsk_", Alphabets.Base62, 52, "" },
        { "r8_", Alphabets.Base62, 37, "" },
        { "pplx-", Alphabets.Base62, 48, "" },
        { "sbp_", Alphabets.Hex, 40, "" },
        { "figd_", Alphabets.Url, 40, "" },
        { "xkeysib-", Alphabets.Hex, 64, "-%16" },
        { "squ_", Alphabets.Hex, 40, "" },
        { "tskey-auth-", Alphabets.Base62, 17, "-%32" },
        { "oy2", "abcdefghijklmnopqrstuvwxyz0123456789", 43, "" },
        { "https://hooks.slack.com/services/T", Alphabets.Upper, 10, "/B01QZKTMXWV/%24" },
    };

    [Fact]
    public void Catalog_HasManyShapes_EachWithItsOwnId()
    {
        Assert.True(ShapeCatalog.Shapes.Length >= 250);
        Assert.Equal(ShapeCatalog.Shapes.Length, ShapeCatalog.Shapes.Select(shape => shape.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ShapeCatalog.Shapes, shape => Assert.NotEmpty(shape.Pattern.After.Concat(shape.Pattern.Before)));
        Assert.All(ShapeCatalog.Shapes, shape => Assert.All(shape.Keywords, keyword => Assert.True(keyword.Length >= 2)));
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void DocumentedForm_IsFound(string prefix, string alphabet, int length, string rest)
    {
        var writer = new TokenWriter(prefix.Length + length);
        var percent = rest.IndexOf('%', StringComparison.Ordinal);
        var end = percent < 0 ? rest : rest[..percent] + writer.Base62(int.Parse(rest[(percent + 1)..], null));
        var token = prefix + writer.Text(alphabet, length) + end;
        var found = Assert.Single(SecretScanner.Default.Scan($"x = '{token}';"));
        Assert.Equal(SecretKind.ProviderToken, found.Kind);
        Assert.EndsWith(token, $"x = '{token}';"[..found.End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ghp_")]
    [InlineData("npm_")]
    public void CheckDigits_Decide(string prefix)
    {
        var token = new TokenWriter(5).WithCheck(prefix);
        Assert.Single(SecretScanner.Default.Scan(token));
        var other = token[^1] == 'a' ? 'b' : 'a';
        Assert.Empty(SecretScanner.Default.Scan(token[..^1] + other));
        Assert.Empty(SecretScanner.Default.Scan("x" + token));
        Assert.Empty(SecretScanner.Default.Scan(token + "x"));
    }

    [Fact]
    public void Jwt_MustDecode_AndNotBeTheKnownSample()
    {
        var token = new TokenWriter(6).Jwt();
        Assert.Equal("JSON web token", Assert.Single(SecretScanner.Default.Scan(token)).What);
        Assert.Empty(SecretScanner.Default.Scan("eyJ" + "x" + token[3..]));
        Assert.Empty(SecretScanner.Default.Scan("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ." + token.Split('.')[2]));
    }

    [Theory]
    [InlineData("~[a-c]{2}", "kab", true)]
    [InlineData("~[a-c]{2}", "kax", false)]
    [InlineData("~[a-c]{2,4}c", "kabcc", true)]
    [InlineData("~[a-c]{2,4}cd", "kabccd", true)]
    [InlineData("~[a-c]{4}cd", "kabccd", false)]
    [InlineData("\\d{2}~x?y", "12kxy", true)]
    [InlineData("\\d{2}~x?y", "12ky", true)]
    [InlineData("\\d{3}~x?y", "12ky", false)]
    [InlineData("\\a{1,3}-~\\$", "ab-k$", true)]
    public void Pattern_MatchesWithoutGoingBack(string pattern, string text, bool matches)
    {
        var at = text.IndexOf('k', StringComparison.Ordinal);
        var found = PatternParser.Parse(pattern).Match(text, at, at + 1);
        Assert.Equal(matches ? (0, text.Length) : null, found);
    }

    [Theory]
    [InlineData("~[a-c")]
    [InlineData("~a{2")]
    [InlineData("~a~b")]
    [InlineData("~a\\")]
    public void BrokenPattern_IsRefused(string pattern) => Assert.Throws<FormatException>(() => PatternParser.Parse(pattern));

    [Fact]
    public void Scan_OfTextWithoutKeyword_AllocatesNothing()
    {
        var text = new string('z', 100_000);
        SecretScanner.Default.Scan(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SecretScanner.Default.Scan(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static class Alphabets
    {
        public const string Digits = "0123456789";
        public const string Hex = "0123456789abcdef";
        public const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        public const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        public const string Base62 = Letters + Digits;
        public const string Url = Base62 + "-_";
    }
}
