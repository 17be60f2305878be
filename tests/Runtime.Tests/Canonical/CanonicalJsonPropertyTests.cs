using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SecureTools.Tests.Canonical;

public sealed class CanonicalJsonPropertyTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithQuietOnSuccess(true)
        .WithMaxTest(4_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_301, 7), FSharpOption<int>.None)));

    private static string Form(string json) =>
        CanonicalJsonTests.Canonical(json) ?? throw new InvalidOperationException("Refused: " + json);

    private static bool SameForm(string left, string right) => string.Equals(Form(left), Form(right), StringComparison.Ordinal);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    [Fact]
    public void TwoTextsOfOneValue_HaveOneForm() => Check.One(_config, Prop.ForAll(
        JsonModels.Arbitrary,
        ArbMap.Default.ArbFor<int>(),
        (model, seed) =>
        {
            var style = new Random(seed);
            var text = model.Write(style);
            var form = Form(text);
            return SameForm(text, model.Write(style)) && JsonElement.DeepEquals(Parse(text), Parse(form)) && SameForm(text, form);
        }));

    [Fact]
    public void ChangedValue_HasAnotherForm() => Check.One(_config, Prop.ForAll(
        JsonModels.Arbitrary,
        ArbMap.Default.ArbFor<int>(),
        (model, seed) =>
        {
            var style = new Random(seed);
            var changed = model.Change(style);
            return (model == changed) == SameForm(model.Write(style), changed.Write(style));
        }));

    [Fact]
    public void TwoSmallValues_HaveOneFormOnlyWhenEqual()
    {
        var equal = 0;
        Check.One(_config, Prop.ForAll(
            JsonModels.Small,
            JsonModels.Small,
            ArbMap.Default.ArbFor<int>(),
            (left, right, seed) =>
            {
                equal += left == right ? 1 : 0;
                var style = new Random(seed);
                return (left == right) == SameForm(left.Write(style), right.Write(style));
            }));
        Assert.InRange(equal, 20, 3_980);
    }

    [Fact]
    public void MutatedBytes_NeverThrow_AndNeverPassForAnotherValue()
    {
        var seeds = new[]
        {
            "{\"amount\":10000.50,\"to\":\"DE12 \\u00e4\",\"note\":null,\"tags\":[\"a\",\"b\",{\"x\":-1e3}]}",
            "[0.1,1e400,-0,123456789012345678901234567890,true,false,\"\\ud83d\\ude00 \\\"\\\\\"]",
            "{\"b\":{\"b\":{\"b\":1,\"a\":2},\"a\":[]},\"a\":{},\"\\u0063\":\"\u202eä😀\"}",
        };
        var random = new Random(20_301);
        var accepted = 0;
        for (var i = 0; i < 150_000; i++)
        {
            var original = seeds[i % seeds.Length];
            var mutated = Mutate(Encoding.UTF8.GetBytes(original), random);
            accepted += CheckMutation(original, mutated) ? 1 : 0;
        }

        Assert.InRange(accepted, 10_000, 149_000);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var list = bytes.ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(list.Count);
            switch (random.Next(5))
            {
                case 0:
                    list[at] = (byte)random.Next(256);
                    break;
                case 1:
                    list.RemoveAt(at);
                    break;
                case 2:
                    list.Insert(at, (byte)random.Next(256));
                    break;
                case 3:
                    list.Insert(at, list[random.Next(list.Count)]);
                    break;
                default:
                    list[at] = " 0123456789eE+-.,:[]{}\"\\u/"u8[random.Next(26)];
                    break;
            }
        }

        return [.. list];
    }

    private static bool CheckMutation(string original, byte[] mutated)
    {
        var form = CanonicalJsonTests.Canonical(mutated);
        if (form is null)
        {
            return false;
        }

        // The platform's own reader and comparison are the referee.
        using var left = JsonDocument.Parse(mutated);
        using var right = JsonDocument.Parse(original);
        using var formed = JsonDocument.Parse(form);
        try
        {
            Assert.True(JsonElement.DeepEquals(left.RootElement, formed.RootElement), form);
            Assert.Equal(JsonElement.DeepEquals(left.RootElement, right.RootElement), SameForm(form, original));
        }
        catch (ArgumentOutOfRangeException)
        {
            // Its comparison knows no exponent beyond an int; ours does.
            Assert.Matches("[eE][-+]?[0-9]{9,}", Encoding.UTF8.GetString(mutated));
        }

        return true;
    }

    [Fact]
    public void RandomBytes_NeverThrow()
    {
        var random = new Random(5);
        var hash = new byte[CanonicalJson.HashLength];
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = new byte[random.Next(24)];
            random.NextBytes(bytes);
            Assert.Equal(CanonicalJsonTests.Canonical(bytes) is not null, CanonicalJson.TryHash(bytes, hash));
        }
    }
}
