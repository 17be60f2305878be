
namespace SecureTools.Generators.Emission;

/// <summary>
/// Writes the call of the method itself: what it is called on, what it is given, how it is awaited, what becomes of its result.
/// </summary>
internal static class CallEmitter
{
    private const string Result = "global::SecureTools.ToolResult";
    private const string Pending = "global::System.Threading.Tasks.ValueTask<" + Result + ">";

    public static void Emit(SourceWriter file, ToolModel tool)
    {
        if (tool.Return.Kind == ReturnKind.Stream)
        {
            StreamEmitter.Emit(file, tool);
            return;
        }

        var isAsync = tool.Return.Kind != ReturnKind.Value || tool.Instance is { Kind: InstanceKind.Constructed, DisposesAsync: true };
        file.Line().Open(
            $"protected override {(isAsync ? "async " : "")}{Pending} CallAsync(object bound, global::SecureTools.ToolCall call, global::System.Threading.CancellationToken cancel)");
        EmitBody(file, tool, call => EmitCall(file, tool.Return, call, isAsync));
        file.Close();
    }

    /// <summary>Everything around the call: its arguments, and the object that it is made on.</summary>
    public static void EmitBody(SourceWriter file, ToolModel tool, Action<string> emitCall)
    {
        if (tool.Arguments.Any())
        {
            file.Line("var arguments = (Arguments)bound;");
        }

        var target = EmitInstance(file, tool.Instance);
        var call = $"{target}.{Literal.Identifier(tool.Method)}({string.Join(", ", tool.Parameters.Select(Argument))})";
        if (tool.Instance.Kind == InstanceKind.Constructed && (tool.Instance.Disposes || tool.Instance.DisposesAsync))
        {
            file.Open("try");
            emitCall(call);
            file.Close().Open("finally").Open("if (owned is not null)")
                .Line(tool.Instance.DisposesAsync ? "await owned.DisposeAsync().ConfigureAwait(false);" : "owned.Dispose();").Close()
                .Close();
        }
        else
        {
            emitCall(call);
        }
    }

    private static string EmitInstance(SourceWriter file, InstanceModel instance)
    {
        switch (instance.Kind)
        {
            case InstanceKind.None:
                return instance.Type;
            case InstanceKind.Service:
                file.Line($"var tools = call.Service<{instance.Type}>();");
                return "tools";
            default:
                EmitConstructed(file, instance);
                return "tools";
        }
    }

    private static void EmitConstructed(SourceWriter file, InstanceModel instance)
    {
        var creation = $"new {instance.Type}({string.Join(", ", instance.Services.Select(Service))})";
        if (instance.Disposes || instance.DisposesAsync)
        {
            file.Line($"var registered = call.OptionalService<{instance.Type}>();")
                .Line($"{(instance.DisposesAsync ? "global::System.IAsyncDisposable" : "global::System.IDisposable")}? owned = null;")
                .Line("var tools = registered;")
                .Open("if (tools is null)")
                .Line($"tools = {creation};")
                .Line("owned = tools;")
                .Close()
                .Line();
        }
        else
        {
            file.Line($"var tools = call.OptionalService<{instance.Type}>() ?? {creation};");
        }
    }

    private static void EmitCall(SourceWriter file, ReturnModel returned, string call, bool isAsync)
    {
        string Done(string result) => isAsync ? $"return {result};" : $"return new {Pending}({result});";
        switch (returned)
        {
            case { Raw: not RawKind.None }:
                var made = returned.Kind == ReturnKind.Task ? $"await {call}.ConfigureAwait(false)" : call;
                file.Line(Done(returned.Raw == RawKind.Result ? made : $"global::SecureTools.ResultContents.Of(call, {made})"));
                break;
            case { Kind: ReturnKind.Task, Value: null }:
                file.Line($"await {call}.ConfigureAwait(false);").Line(Done($"{Result}.Ok()"));
                break;
            case { Value: null }:
                file.Line($"{call};").Line(isAsync ? $"return {Result}.Ok();" : "return global::SecureTools.ResultWriter.Nothing();");
                break;
            case { Kind: ReturnKind.Value } when !isAsync && IsPlain(returned.Value):
                file.Line($"return global::SecureTools.ResultWriter.Write(call, {call});");
                break;
            default:
                EmitValue(file, returned, call, Done);
                break;
        }
    }

    /// <summary>Whether the writer takes the value as it is.</summary>
    private static bool IsPlain(ValueModel value) =>
        value is { IsNullable: false, IsSensitive: false, IsWide: false, Type: not "global::System.Half" }
        && value.Kind is ValueKind.Text or ValueKind.Boolean or ValueKind.Integer or ValueKind.Real or ValueKind.Decimal or ValueKind.Guid;

    private static void EmitValue(SourceWriter file, ReturnModel returned, string call, Func<string, string> done)
    {
        file.Line(returned.Kind == ReturnKind.Task ? $"var value = await {call}.ConfigureAwait(false);" : $"var value = {call};")
            .Line("using var result = global::SecureTools.ResultWriter.For(call);");
        WriterEmitter.EmitWrite(file, returned.Value!, "value", "result.Json");
        file.Line(done("result.Complete()"));
    }

    private static string Argument(ParameterModel parameter) => parameter.Kind switch
    {
        SpecialKind.Argument => "arguments." + Names.Field(parameter.Name),
        SpecialKind.Call => "call",
        SpecialKind.Caller => "call.Caller",
        SpecialKind.Principal => "call.Caller.Principal",
        SpecialKind.Cancellation => "cancel",
        SpecialKind.Progress => "call.ProgressOrNone",
        _ => Service(parameter.Service!),
    };

    private static string Service(ServiceModel service)
    {
        var forgiven = service.IsForgiven ? "!" : "";
        return service switch
        {
            { IsProvider: true, IsOptional: true } => "call.Services" + forgiven,
            { IsProvider: true } => "call.RequiredServices",
            { IsOptional: true } => $"call.OptionalService<{service.Type}>()" + forgiven,
            _ => $"call.Service<{service.Type}>()",
        };
    }
}
