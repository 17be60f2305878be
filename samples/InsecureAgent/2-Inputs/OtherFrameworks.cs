using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using ModelContextProtocol.Server;

namespace InsecureAgent.Inputs;

/// <summary>How fast a parcel goes.</summary>
public enum Speed
{
    /// <summary>In three days.</summary>
    Normal,

    /// <summary>Tomorrow.</summary>
    Fast,
}

/// <summary>Tools of another framework, which publishes what arguments should be.</summary>
[McpServerToolType]
public static class OtherFrameworks
{
    private static readonly int[] _days = [3, 1];

    [McpServerTool, Description("Counts the articles that lie in a basket.")]
    // SECT2004 suggestion: the schema says nothing, so the model guesses.
    public static int CountBasket([Description("The basket with its articles.")] JsonElement basket) => basket.GetProperty("articles").GetArrayLength();

    [McpServerTool, Description("Says how many days a parcel takes to arrive.")]
    // SECT2005 suggestion: 7 is read as a speed, and is none.
    public static int CountDays([Description("How fast the parcel goes.")] Speed speed) => _days[(int)speed];

    [McpServerTool, Description("Says what several pieces of an article cost.")]
    // SECT2006 warning: a range that nobody enforces.
    public static decimal PricePieces([Description("Number of pieces, at most ten."), Range(1, 10)] int pieces) => pieces * 2.5m;
}
