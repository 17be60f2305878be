namespace SecureTools;

/// <summary>One thing that is wrong with the arguments of a call, worded so that a model can repair the call.</summary>
/// <param name="Pointer">
/// RFC 6901 pointer to the value, made of declared names and positions alone; empty for the arguments as a whole.
/// Text that the model wrote never appears here.
/// </param>
/// <param name="Rule">The rule that was broken: a JSON Schema keyword such as <c>type</c>, <c>minimum</c> or <c>required</c>.</param>
/// <param name="Expected">What is expected instead.</param>
public readonly record struct ArgumentProblem(string Pointer, string Rule, string Expected);
