import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { SIGNALS } from '../../src/knowledge/matching/signals.ts';
import { LEAD_SIGNALS } from '../../src/knowledge/matching/matcher.ts';
import { drawOf, fitRanking, ranked, fitCertainty, answered } from './fewSamples.ts';
import { tryFew } from './samplesOfFew.ts';
const k = readKnowledge('knowledge');
const kinds = k.asking.kinds.map(({ id }) => id);
const tried = [3,5,10].flatMap((size, seed) => { const d = drawOf(k.letters, size, seed); return tryFew(k, d.letters, d.questions); });
console.log(tried.length);
const letters=[...new Set(tried.map(t=>t.letter))];
const all:any[]=[];
for (const out of letters) {
  const tr = tried.filter(t=>t.letter!==out), te = tried.filter(t=>t.letter===out);
  const f = fitRanking(tr); const trr = ranked(tr,f), ter = ranked(te,f);
  const held = ter.filter(t=>t.fact&&t.from==='held');
  console.log(out,'first', (100*held.filter(t=>t.compared[0]!.profile.owner===t.fact).length/held.length).toFixed(1),'three',(100*held.filter(t=>t.compared.slice(0,3).some(c=>c.profile.owner===t.fact)).length/held.length).toFixed(1),'among',(100*held.filter(t=>t.compared.some(c=>c.profile.owner===t.fact)).length/held.length).toFixed(1));
  const c = fitCertainty(trr,kinds); all.push(...answered(ter,c));
}
for (const bar of [-2,-1.5,-1,-0.5,0,0.5,1]) {
  const by:any={};
  for (const a of all){ const g=a.from.startsWith('near')?'near':a.from; const b=by[g]??={n:0,right:0,wrong:0}; b.n++; if(a.certainty>=bar&&a.isFact){ if(a.right)b.right++; else b.wrong++; } }
  console.log(bar, Object.entries(by).map(([g,b]:any)=>`${g} right ${(100*b.right/b.n).toFixed(0)} wrong ${(100*b.wrong/b.n).toFixed(0)}`).join(' | '));
}
const f=fitRanking(tried); const names=[...SIGNALS,...kinds];
const rows=tried.flatMap(t=>t.compared.map(c=>c.signals)); const sd=names.map((_,i)=>{const v=rows.map(r=>r[i]!);const m=v.reduce((a,b)=>a+b,0)/v.length;return Math.sqrt(v.reduce((a,b)=>a+(b-m)**2,0)/v.length)});
console.log(names.map((n,i)=>`${n} ${(f.weights[i]!*sd[i]!).toFixed(2)}`).filter(x=>Math.abs(Number(x.split(' ')[1]))>0.05).join(', '));
