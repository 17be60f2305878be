namespace SecureTools;

/// <summary>A tool needs a service that the call's services do not hold. The call ends with <c>misconfigured</c>.</summary>
public sealed class MissingServiceException : InvalidOperationException
{
    /// <summary>The service is missing.</summary>
    public MissingServiceException(Type service)
        : base($"A tool needs the service '{service}'. Register it, or pass the services of the call in ToolCall.Services.")
    {
    }
}
