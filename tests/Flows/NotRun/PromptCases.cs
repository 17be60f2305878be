using Microsoft.Extensions.AI;
using SecureTools;

namespace Flows.NotRun;

public sealed class PromptSystemMessage(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string topic)
    {
        var message = new ChatMessage(ChatRole.System, "You write about " + topic); // !SECT2118
        return (await client.GetResponseAsync([message])).Text;
    }
}

public sealed class PromptSystemInterpolated(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string style)
    {
        List<ChatMessage> messages =
        [
            new ChatMessage(ChatRole.System, $"Answer in the style of {style}."), // !SECT2118
            new ChatMessage(ChatRole.User, "Tell a story."),
        ];
        return (await client.GetResponseAsync(messages)).Text;
    }
}

public sealed class PromptInstructions(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string rules)
    {
        var options = new ChatOptions { Instructions = "Follow these rules: " + rules }; // !SECT2118
        return (await client.GetResponseAsync("Tell a story.", options)).Text;
    }
}

public sealed class PromptInstructionsSetLater(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string rules)
    {
        var options = new ChatOptions();
        options.Instructions = rules; // !SECT2118
        return (await client.GetResponseAsync("Tell a story.", options)).Text;
    }
}

public sealed class PromptInCallee(IChatClient client)
{
    [Tool] public Task<string> Run(string tone) => Ask("Use this tone: " + tone);

    private async Task<string> Ask(string rules)
    {
        var options = new ChatOptions { Instructions = rules }; // !SECT2118
        return (await client.GetResponseAsync("Tell a story.", options)).Text;
    }
}

public sealed class PromptOfConstant(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string name) =>
        name.Length + (await client.GetResponseAsync([new ChatMessage(ChatRole.System, "You tell stories.")])).Text;
}

public sealed class PromptNumber(IChatClient client)
{
    [Tool]
    public async Task<string> Run(int words) =>
        (await client.GetResponseAsync("Tell a story.", new ChatOptions { Instructions = $"Use {words} words." })).Text;
}

public sealed class PromptKnownStyle(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string style)
    {
        var rules = style == "short" ? "Be brief." : "Be thorough.";
        return (await client.GetResponseAsync("Tell a story.", new ChatOptions { Instructions = rules })).Text;
    }
}

public sealed class PromptChecked(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string language)
    {
        if (language is not ("English" or "French"))
        {
            throw new ArgumentException("language");
        }

        return (await client.GetResponseAsync([new ChatMessage(ChatRole.System, "Answer in " + language)])).Text;
    }
}

public sealed class PromptAnswerOnly(IChatClient client)
{
    [Tool]
    public async Task<string> Run(string title)
    {
        var answer = await client.GetResponseAsync("Tell a story.");
        return title + ": " + answer.Text;
    }
}
