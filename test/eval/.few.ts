import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { SIGNALS } from '../../src/knowledge/matching/signals.ts';
import { drawOf, fitRanking, ranked, fitCertainty, answered } from './fewSamples.ts';
import { tryFew } from './samplesOfFew.ts';
import { trainingLetters } from './trainingLetters.ts';
const k = readKnowledge('knowledge');
const kinds = k.asking.kinds.map(({ id }) => id);
const t = trainingLetters();
const tried = [3,3,4].flatMap((size, seed) => { const d = drawOf([...k.letters,...t.letters], size, seed); return tryFew(k, d.letters, [...d.questions,...t.near]); });
const letters=[...new Set(tried.map(t=>t.letter))];
const folds=letters.length>8?[0,1,2,3,4].map(f=>letters.filter((_,i)=>i%5===f)):letters.map(l=>[l]);
const all:any[]=[];
const firsts:any={};
for (const out of folds) {
  const tr = tried.filter(t=>!out.includes(t.letter)), te = tried.filter(t=>out.includes(t.letter));
  const f = fitRanking(tr); const trr = ranked(tr,f), ter = ranked(te,f);
  for (const t of ter.filter(t=>t.fact&&t.from==='held')) { const g=t.letter.startsWith('lbr')?t.letter:'new'; const b=firsts[g]??=[0,0,0]; b[0]++; if(t.compared[0]!.profile.owner===t.fact)b[1]++; if(t.compared.slice(0,3).some(c=>c.profile.owner===t.fact))b[2]++; }
  const c = fitCertainty(trr,kinds); all.push(...answered(ter,c));
}
for (const g in firsts) console.log(g,'first',(100*firsts[g][1]/firsts[g][0]).toFixed(1),'three',(100*firsts[g][2]/firsts[g][0]).toFixed(1),firsts[g][0]);
for (const bar of [-2,-1.5,-1,-0.5,0,0.5,1]) {
  const by:any={};
  for (const a of all){ if(a.letter.startsWith('lbr'))continue; const g=a.from.startsWith('near')?'near':a.from; const b=by[g]??={n:0,right:0,wrong:0}; b.n++; if(a.certainty>=bar&&a.isFact){ if(a.right)b.right++; else b.wrong++; } }
  console.log(bar, Object.entries(by).map(([g,b]:any)=>`${g} right ${(100*b.right/b.n).toFixed(0)} wrong ${(100*b.wrong/b.n).toFixed(0)}`).join(' | '));
}
if (process.argv[2]) for (const a of all) if(!a.letter.startsWith('lbr')&&!a.right&&(a.from==='held'||a.from==='by hand')) console.log(a.from,a.certainty.toFixed(1),a.fact,'|',a.text,'->',a.owner);
