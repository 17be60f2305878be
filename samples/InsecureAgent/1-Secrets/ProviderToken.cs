namespace InsecureAgent.Secrets.ProviderToken;

public static class Deployment
{
    // SECT1001 warning: whoever reads the source holds the token.
    public static string Account => "glpat-" + "x7Kq2mZt9vLw4RcY8nHb";
}
