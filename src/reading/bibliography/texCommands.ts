/** The commands of mathematics, and those that only dress what they hold, as bibliographies use them. */

/** Letters and signs of mathematics. */
export const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ' +
    'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ' +
    'infty ∞ times × pm ± cdot ⋅ rightarrow → to → leftarrow ← leftrightarrow ↔ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ approx ≈ ell ℓ sqrt √ sim ∼ circ ° hbar ħ varGamma Γ varphi φ Rightarrow ⇒ langle ⟨ rangle ⟩ forall ∀ exists ∃ in ∈ partial ∂ nabla ∇ Upsilon Υ textpm ±'
  )
    .split(' ')
    .flatMap((name, index, all) => (index % 2 === 0 ? [[name, all[index + 1] ?? '']] : [])),
);

/** They change how their argument looks, or what follows, and the words stay the same. */
export const DRESS: ReadonlySet<string> = new Set(
  'emph textit textbf textsc textsf texttt textrm textsl textup textmd textnormal mbox hbox text mathrm mathit mathbf mathsf mathcal mathbb mathscr mathbit mathsc mathbin overline bar it em bf sc rm sf tt sl itshape bfseries scshape upshape slshape normalfont ensuremath mkbibemph protect relax bibinfo'.split(
    ' ',
  ),
);
