using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;

namespace InsecureAgent.Effects;

/// <summary>Tools that others call for a model.</summary>
[Authorize]
public sealed class OtherFrameworks(IShop shop)
{
    /// <summary>Finds an order.</summary>
    /// <param name="order">Number of the order.</param>
    // SECT3009 warning: the class looks closed, this tool is open.
    [McpServerTool, AllowAnonymous]
    public string ShowOrder(string order) => shop.Find(order);

    /// <summary>Counts the orders of today.</summary>
    [McpServerTool]
    // SECT3013 warning: the model hears that it is done before it is.
    public async void Count() => await Task.Yield();

    /// <summary>The tools of an agent.</summary>
    /// <param name="send">Sends a message.</param>
    public IList<AITool> Tools(AIFunction send) =>
    [
        // SECT3006 warning: [Authorize] on the class is not asked when a model calls.
        AIFunctionFactory.Create(ShowOrder),
        new ApprovalRequiredAIFunction(send),
        // SECT3007 warning: the same function without the question.
        send,
    ];

    /// <summary>Answers a request for approval.</summary>
    /// <param name="request">The request.</param>
    public static ToolApprovalResponseContent Answer(ToolApprovalRequestContent request) =>
        // SECT3008 warning: whom it writes to, and what, nobody looks at.
        request.CreateResponse(((FunctionCallContent)request.ToolCall).Name == "send");
}
