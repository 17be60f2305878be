namespace SecureTools.Tests.Tokens;

/// <summary>The published vectors of the legacy format: what is signed, with which nonce, and the text that must come out.</summary>
public sealed record LegacyVector(string Id, string Session, string Tool, long Expiry, string Nonce, string Signature, string Token)
{
    public static IReadOnlyList<LegacyVector> Full { get; } =
    [
        new(
            "T-PY-1", "call-123", "transfer_funds", 4_102_444_800,
            "0011223344556677", "c341dc920d478d48ff487728df1b0989c6392b1a8ed6bca0a6af916504e8143c",
            "Y2FsbC0xMjMudHJhbnNmZXJfZnVuZHMuNDEwMjQ0NDgwMC4wMDExMjIzMzQ0NTU2Njc3LmMzNDFkYzkyMGQ0NzhkNDhmZjQ4NzcyOGRmMWIwOT" +
            "g5YzYzOTJiMWE4ZWQ2YmNhMGE2YWY5MTY1MDRlODE0M2M="),
        new(
            "T-PY-2", "9f1c2b7e-4d3a-4c8e-b1a0-5e6f7a8b9c0d", "get_balance", 1_737_000_000,
            "ffffffffffffffff", "7db02e756542a389e9c6b54626dc610209c6e277432bcbc5d74cbd46ddd47eee",
            "OWYxYzJiN2UtNGQzYS00YzhlLWIxYTAtNWU2ZjdhOGI5YzBkLmdldF9iYWxhbmNlLjE3MzcwMDAwMDAuZmZmZmZmZmZmZmZmZmZmZi43ZGIwMm" +
            "U3NTY1NDJhMzg5ZTljNmI1NDYyNmRjNjEwMjA5YzZlMjc3NDMyYmNiYzVkNzRjYmQ0NmRkZDQ3ZWVl"),
        new(
            "T-PY-3", "c1", "post_prompt", 4_102_444_800,
            "deadbeefcafebabe", "0f74ced016563f5965eca42d5679c5345273423cb73b06062c1eb4f777a0d5d1",
            "YzEucG9zdF9wcm9tcHQuNDEwMjQ0NDgwMC5kZWFkYmVlZmNhZmViYWJlLjBmNzRjZWQwMTY1NjNmNTk2NWVjYTQyZDU2NzljNTM0NTI3MzQyM2" +
            "NiNzNiMDYwNjJjMWViNGY3NzdhMGQ1ZDE="),
        new(
            "T-TS-1", "call-123", "transfer_funds", 4_102_444_800,
            "00112233445566778899aabbccddeeff", "0d9c70ab5e8e3c42aaaa7ada3cefe2ccfc94f487a9988b66f9029976543324a2",
            "Y2FsbC0xMjMudHJhbnNmZXJfZnVuZHMuNDEwMjQ0NDgwMC4wMDExMjIzMzQ0NTU2Njc3ODg5OWFhYmJjY2RkZWVmZi4wZDljNzBhYjVlOGUzYz" +
            "QyYWFhYTdhZGEzY2VmZTJjY2ZjOTRmNDg3YTk5ODhiNjZmOTAyOTk3NjU0MzMyNGEy"),
        new(
            "T-TS-2", "9f1c2b7e-4d3a-4c8e-b1a0-5e6f7a8b9c0d", "get_balance", 1_737_000_000,
            "ffffffffffffffffffffffffffffffff", "27b2f692eab5615c782c839aa433e8f505884595cf94fc7860c8c4a37d35cbdd",
            "OWYxYzJiN2UtNGQzYS00YzhlLWIxYTAtNWU2ZjdhOGI5YzBkLmdldF9iYWxhbmNlLjE3MzcwMDAwMDAuZmZmZmZmZmZmZmZmZmZmZmZmZmZmZm" +
            "ZmZmZmZmZmZmYuMjdiMmY2OTJlYWI1NjE1Yzc4MmM4MzlhYTQzM2U4ZjUwNTg4NDU5NWNmOTRmYzc4NjBjOGM0YTM3ZDM1Y2JkZA"),
        new(
            "T-TS-3", "c1", "post_prompt", 4_102_444_800,
            "deadbeefcafebabe0123456789abcdef", "47d832c685ddb400edc3b192541a0321792bd4cda3a4713cc5dbe3e5fb636f4a",
            "YzEucG9zdF9wcm9tcHQuNDEwMjQ0NDgwMC5kZWFkYmVlZmNhZmViYWJlMDEyMzQ1Njc4OWFiY2RlZi40N2Q4MzJjNjg1ZGRiNDAwZWRjM2IxOT" +
            "I1NDFhMDMyMTc5MmJkNGNkYTNhNDcxM2NjNWRiZTNlNWZiNjM2ZjRh"),
        new(
            "T-NET-1", "call-123", "transfer_funds", 4_102_444_800,
            "0011223344556677", "14296fde944239c0b69b515ef037e777d7b98fd4762cbe0c67e9fa77ee8f1bcc",
            "Y2FsbC0xMjMudHJhbnNmZXJfZnVuZHMuNDEwMjQ0NDgwMC4wMDExMjIzMzQ0NTU2Njc3LjE0Mjk2ZmRlOTQ0MjM5YzBiNjliNTE1ZWYwMzdlNz" +
            "c3ZDdiOThmZDQ3NjJjYmUwYzY3ZTlmYTc3ZWU4ZjFiY2M"),
        new(
            "T-NET-2", "9f1c2b7e-4d3a-4c8e-b1a0-5e6f7a8b9c0d", "get_balance", 1_737_000_000,
            "ffffffffffffffff", "710415458e3856730dc333f8de1792939c803f8988ab1b0cbb378129f32b3a7b",
            "OWYxYzJiN2UtNGQzYS00YzhlLWIxYTAtNWU2ZjdhOGI5YzBkLmdldF9iYWxhbmNlLjE3MzcwMDAwMDAuZmZmZmZmZmZmZmZmZmZmZi43MTA0MT" +
            "U0NThlMzg1NjczMGRjMzMzZjhkZTE3OTI5MzljODAzZjg5ODhhYjFiMGNiYjM3ODEyOWYzMmIzYTdi"),
        new(
            "T-NET-3", "c1", "post_prompt", 4_102_444_800,
            "deadbeefcafebabe", "c8f79b35196855dc52545859c6e3497a58b00b5abc18e394ec28a2b2ef6f7778",
            "YzEucG9zdF9wcm9tcHQuNDEwMjQ0NDgwMC5kZWFkYmVlZmNhZmViYWJlLmM4Zjc5YjM1MTk2ODU1ZGM1MjU0NTg1OWM2ZTM0OTdhNThiMDBiNW" +
            "FiYzE4ZTM5NGVjMjhhMmIyZWY2Zjc3Nzg"),
    ];

    /// <summary>The form with a signature cut to 16 digits, which no codec accepts.</summary>
    public static IReadOnlyList<LegacyVector> Truncated { get; } =
    [
        new(
            "T-S4-1", "call-123", "transfer_funds", 4_102_444_800,
            "a1b2c3d4", "5e2874df4330e70c",
            "Y2FsbC0xMjMudHJhbnNmZXJfZnVuZHMuNDEwMjQ0NDgwMC5hMWIyYzNkNC41ZTI4NzRkZjQzMzBlNzBj"),
        new(
            "T-S4-2", "9f1c2b7e-4d3a-4c8e-b1a0-5e6f7a8b9c0d", "get_balance", 1_737_000_000,
            "00000000", "305f7f8588f8cb63",
            "OWYxYzJiN2UtNGQzYS00YzhlLWIxYTAtNWU2ZjdhOGI5YzBkLmdldF9iYWxhbmNlLjE3MzcwMDAwMDAuMDAwMDAwMDAuMzA1ZjdmODU4OGY4Y2" +
            "I2Mw"),
        new(
            "T-S4-3", "c1", "post_prompt", 4_102_444_800,
            "deadbeef", "9939c7e483fb85a6",
            "YzEucG9zdF9wcm9tcHQuNDEwMjQ0NDgwMC5kZWFkYmVlZi45OTM5YzdlNDgzZmI4NWE2"),
    ];

    public static TheoryData<string> Ids { get; } = [.. Full.Select(vector => vector.Id)];

    public static TheoryData<string> TruncatedIds { get; } = [.. Truncated.Select(vector => vector.Id)];

    public TokenBinding Binding => new()
    {
        Session = Session,
        Tool = Tool,
        Purpose = string.Equals(Tool, "post_prompt", StringComparison.Ordinal) ? TokenPurposes.PostPrompt : TokenPurposes.Tool,
    };

    public LegacyTokenCodec Codec => Id[2..4] switch
    {
        "PY" => LegacyTokenCodec.Python,
        "TS" => LegacyTokenCodec.TypeScript,
        _ => LegacyTokenCodec.DotNet,
    };

    public static LegacyVector Get(string id) =>
        Full.Concat(Truncated).Single(vector => string.Equals(vector.Id, id, StringComparison.Ordinal));

    /// <summary>Tokens of the vector's SDK: a text secret is the key as it stands, for the .NET SDK it is decoded.</summary>
    public ToolTokens Tokens(TimeProvider clock) => new(
        new ToolTokensOptions
        {
            Keys = Id.StartsWith("T-NET", StringComparison.Ordinal)
                ? TokenKeyRing.FromBytes(Convert.FromHexString(TokenKit.Secret))
                : TokenKeyRing.Parse(TokenKit.Secret),
            Agent = "any",
            Codec = Codec,
            TimeProvider = clock,
            MaxLifetime = TimeSpan.FromDays(36_500),
        },
        nonce => Convert.FromHexString(Nonce).CopyTo(nonce));
}
