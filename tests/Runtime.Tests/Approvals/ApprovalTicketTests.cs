using System.Text;

namespace SecureTools.Tests.Approvals;

public sealed class ApprovalTicketTests
{
    [Theory]
    [InlineData(null, "{}")]
    [InlineData("", "{}")]
    [InlineData("ann", "")]
    [InlineData("ann", "{\"a\":1,\"a\":2}")]
    [InlineData("ann", "{} {}")]
    public void CallThatCannotBeBound_GivesNoTicket(string? caller, string arguments) =>
        Assert.Null(ApprovalTicket.TryCreate("t", caller, null, Encoding.UTF8.GetBytes(arguments)));

    [Fact]
    public void HashAndArguments_AreOfOneForm()
    {
        var ticket = ApprovalTicket.TryCreate("t", "ann", null, "{ \"b\":1.0,\"a\":2 }"u8)!;
        var hash = new byte[CanonicalJson.HashLength];
        Assert.True(CanonicalJson.TryHash(ticket.Arguments.Span, hash));
        Assert.Equal("{\"a\":2,\"b\":1}", Encoding.UTF8.GetString(ticket.Arguments.Span));
        Assert.Equal(hash, ticket.ArgumentsHash.ToArray());
    }

    [Theory]
    [InlineData("t", "ann", "s", "{\"a\":1.0}", true)]
    [InlineData("T", "ann", "s", "{\"a\":1}", false)]
    [InlineData("t", "eve", "s", "{\"a\":1}", false)]
    [InlineData("t", "ann", null, "{\"a\":1}", false)]
    [InlineData("t", "ann", "s", "{\"a\":2}", false)]
    public void Equality_IsOfAllParts(string tool, string caller, string? session, string arguments, bool equal)
    {
        var ticket = ApprovalTicket.TryCreate("t", "ann", "s", "{\"a\":1}"u8)!;
        var other = ApprovalTicket.TryCreate(tool, caller, session, Encoding.UTF8.GetBytes(arguments))!;
        Assert.Equal(equal, ticket.Equals(other));
        Assert.Equal(equal, ticket.GetHashCode() == other.GetHashCode() && ticket.Equals((object)other));
    }

    [Fact]
    public void ReusedBuffer_ChangesNothing()
    {
        var buffer = "{\"a\":1}"u8.ToArray();
        var ticket = ApprovalTicket.TryCreate("t", "ann", null, buffer)!;
        buffer[5] = (byte)'2';
        Assert.Equal("{\"a\":1}", Encoding.UTF8.GetString(ticket.Arguments.Span));
    }

    [Fact]
    public async Task Texts_ShowNeitherArgumentsNorCaller()
    {
        var ticket = ApprovalTicket.TryCreate("transfer", "ann-4711", "session-1", "{\"pin\":1234}"u8)!;
        var request = await new InMemoryApprovalStore().RequestAsync(ticket);
        Assert.Equal("Approval ticket for transfer", ticket.ToString());
        Assert.Equal($"Approval {request!.Id} for transfer", request.ToString());
    }
}
