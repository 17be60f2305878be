using System.ComponentModel.DataAnnotations;
using Quickstart.Banking;

namespace Quickstart.Tools;

/// <summary>Why a card is blocked.</summary>
public enum BlockReason
{
    Lost,
    Stolen,
    Damaged,
}

/// <summary>Tools for payment cards.</summary>
[RequirePermission(Permissions.CardsWrite)]
public sealed class CardTools(IBank bank)
{
    /// <summary>Shows a card. Its full number is redacted before the model sees the result.</summary>
    /// <param name="card">Id of the card.</param>
    [Tool(Title = "Card", ReadOnly = true)]
    public Card? GetCard([StringLength(20, MinimumLength = 1)] string card) => bank.FindCard(card);

    /// <summary>Blocks a card at once.</summary>
    /// <param name="card">Id of the card.</param>
    /// <param name="reason">Why.</param>
    [Tool(Title = "Block a card", Secure = true, Destructive = true, Idempotent = true)]
    public void BlockCard([StringLength(20, MinimumLength = 1)] string card, BlockReason reason)
    {
        if (bank.FindCard(card) is null)
        {
            throw new KeyNotFoundException($"There is no card for the reason {reason}.");
        }
    }

    /// <summary>Sets the PIN of a card.</summary>
    /// <param name="card">Id of the card.</param>
    /// <param name="pin">Six digits.</param>
    /// <param name="channel">Where the customer asked for it.</param>
    [Tool(Title = "Set the PIN", Secure = true, Destructive = true), RequireMfa(MaxAgeSeconds = 60)]
    public string SetPin(
        [StringLength(20, MinimumLength = 1)] string card,
        [Sensitive, RegularExpression("[0-9]{6}")] string pin,
        [AllowedValues("branch", "app")] string channel) =>
        bank.FindCard(card) is null ? "There is no such card." : $"The PIN is set, as asked for in the {channel}: {pin.Length} digits.";
}
